metadata description = 'Alerts on releases that failed, were given up by the host, or were never announced to it.'

@description('How the names of the alerts begin.')
param name string

@description('Azure region.')
param location string

@description('Tags of the resources.')
param tags object

@description('Name of the Log Analytics workspace.')
param workspaceName string

@description('Name of the Event Grid system topic.')
param topicName string

@description('Address that alerts are mailed to, or empty.')
param email string

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: workspaceName
}

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' existing = {
  name: topicName
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: '${name}-people'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'extractor'
    emailReceivers: [
      {
        name: 'mail'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

// A release that cannot be read (the app logs its outcome), a run of a function that threw, a release in the poison queue.
resource failed 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${name}-failed'
  location: location
  tags: tags
  properties: {
    displayName: 'Releases failed or were given up'
    severity: 2
    enabled: true
    autoMitigate: true
    scopes: [workspace.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: '''
            union
              (AppTraces | where tostring(Properties.Outcome) == "Failed"),
              (AppTraces | where Message startswith "Message has reached MaxDequeueCount"),
              (AppRequests | where Success == false)
          '''
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    // The workspace has these tables only when the app has written to them.
    skipQueryValidation: true
    actions: {
      actionGroups: empty(email) ? [] : [people.id]
    }
  }
}

resource undelivered 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-undelivered'
  location: 'global'
  tags: tags
  properties: {
    description: 'Event Grid gave up on announcing releases. The sweep processes them all the same.'
    severity: 3
    enabled: true
    autoMitigate: true
    scopes: [topic.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'deadLettered'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.EventGrid/systemTopics'
          metricName: 'DeadLetteredCount'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: empty(email) ? [] : [{ actionGroupId: people.id }]
  }
}

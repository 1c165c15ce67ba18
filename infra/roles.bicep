metadata description = 'Who may do what, each at the smallest scope that works.'

@description('Name of the storage account.')
param storageName string

@description('Name of the Application Insights component.')
param insightsName string

@description('Principal ID of the app\'s identity.')
param appPrincipalId string

@description('Principal ID of the Event Grid topic\'s identity.')
param topicPrincipalId string

@description('Container for events that could not be delivered.')
param deadLetterContainer string

@description('Container that releases are put into.')
param releasesContainer string

@description('Container that the JSON documents appear in.')
param extractedContainer string

@description('Object ID of who uploads releases and reads the JSON, or empty.')
param userPrincipalId string

@description('What that principal is.')
param userPrincipalType string

var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var blobDataReader = '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var monitoringMetricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

// The Functions host asks for these three on the account: leases and keys, the queues behind the blob trigger, its diary.
var hostRoles = [blobDataOwner, queueDataContributor, tableDataContributor]

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource releases 'containers' existing = {
      name: releasesContainer
    }

    resource extracted 'containers' existing = {
      name: extractedContainer
    }

    resource deadLetters 'containers' existing = {
      name: deadLetterContainer
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource appOnAccount 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in hostRoles: {
  name: guid(account.id, appPrincipalId, role)
  scope: account
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}]

resource appOnInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, appPrincipalId, monitoringMetricsPublisher)
  scope: insights
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisher)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource topicOnDeadLetters 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account::blobs::deadLetters.id, topicPrincipalId, blobDataContributor)
  scope: account::blobs::deadLetters
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
    principalId: topicPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource userOnReleases 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(userPrincipalId)) {
  name: guid(account::blobs::releases.id, userPrincipalId, blobDataContributor)
  scope: account::blobs::releases
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
    principalId: userPrincipalId
    principalType: userPrincipalType
  }
}

resource userOnExtracted 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(userPrincipalId)) {
  name: guid(account::blobs::extracted.id, userPrincipalId, blobDataReader)
  scope: account::blobs::extracted
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataReader)
    principalId: userPrincipalId
    principalType: userPrincipalType
  }
}

targetScope = 'subscription'

@minLength(1)
@maxLength(64)
@description('Name of the environment. The resource group is named after it, and every other name is derived from it.')
param environmentName string

@minLength(1)
@description('Azure region of every resource. It must offer the Flex Consumption plan.')
param location string

@description('Object ID of a user or app that may upload releases and read the JSON. Empty: nobody but the app itself.')
param principalId string = ''

@allowed(['User', 'ServicePrincipal', 'Group'])
@description('What the principal is.')
param principalType string = 'User'

@description('Container that releases are put into.')
param releasesContainer string = 'releases'

@description('Container that the JSON documents appear in. It must not be the container of the releases.')
param extractedContainer string = 'extracted'

@description('When the sweep looks for releases that no event announced: NCRONTAB with six fields, in UTC.')
param sweepSchedule string = '0 */15 * * * *'

@description('ISO 3166-1 alpha-2 region for phone numbers without a country code and for the order of numeric dates. Empty: the region of each release\'s language.')
param region string = ''

@description('Culture of every release, for instance de-DE. Empty: found out for each release.')
param culture string = ''

@allowed(['Builtin', 'Recognizers'])
@description('What reads dates and durations of English releases. Other languages are always read by Microsoft.Recognizers.Text.')
param engine string = 'Builtin'

@minValue(1)
@maxValue(1000)
@description('At most this many instances run at a time.')
param maximumInstanceCount int = 40

@minValue(1)
@maxValue(365)
@description('Days for which deleted blobs and containers can be brought back.')
param softDeleteDays int = 14

@minValue(30)
@maxValue(730)
@description('Days for which logs are kept.')
param logRetentionDays int = 30

@description('Address that alerts are mailed to. Empty: alerts show in the portal only.')
param alertEmail string = ''

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: 'id-${token}'
    location: location
    tags: tags
  }
}

module storage 'storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    name: 'st${token}'
    location: location
    tags: tags
    releasesContainer: releasesContainer
    extractedContainer: extractedContainer
    softDeleteDays: softDeleteDays
  }
}

module monitoring 'monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    workspaceName: 'log-${token}'
    insightsName: 'appi-${token}'
    location: location
    tags: tags
    retentionDays: logRetentionDays
  }
}

module events 'events.bicep' = {
  name: 'events'
  scope: group
  params: {
    name: 'evgt-${token}'
    location: location
    tags: tags
    storageName: storage.outputs.name
  }
}

module roles 'roles.bicep' = {
  name: 'roles'
  scope: group
  params: {
    storageName: storage.outputs.name
    insightsName: monitoring.outputs.insightsName
    appPrincipalId: identity.outputs.principalId
    topicPrincipalId: events.outputs.principalId
    deadLetterContainer: storage.outputs.deadLetterContainer
    releasesContainer: releasesContainer
    extractedContainer: extractedContainer
    userPrincipalId: principalId
    userPrincipalType: principalType
  }
}

module functions 'functions.bicep' = {
  name: 'functions'
  scope: group
  // The app reads its package with its identity, so the identity's roles come first.
  dependsOn: [roles]
  params: {
    planName: 'plan-${token}'
    name: 'func-${token}'
    location: location
    tags: tags
    identityName: identity.outputs.name
    storageName: storage.outputs.name
    deploymentContainer: storage.outputs.deploymentContainer
    insightsName: monitoring.outputs.insightsName
    releasesContainer: releasesContainer
    extractedContainer: extractedContainer
    sweepSchedule: sweepSchedule
    region: region
    culture: culture
    engine: engine
    maximumInstanceCount: maximumInstanceCount
  }
}

module alerts 'alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    name: 'extractor-${token}'
    location: location
    tags: tags
    workspaceName: monitoring.outputs.workspaceName
    topicName: events.outputs.name
    email: alertEmail
  }
}

output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_APP_NAME string = functions.outputs.name
output AZURE_STORAGE_ACCOUNT_NAME string = storage.outputs.name
output EVENT_GRID_TOPIC_NAME string = events.outputs.name
output RELEASES_CONTAINER string = releasesContainer
output EXTRACTED_CONTAINER string = extractedContainer
output DEAD_LETTER_CONTAINER string = storage.outputs.deadLetterContainer

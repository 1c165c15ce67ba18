metadata description = 'The Flex Consumption plan and the function app. Every connection is one of an identity: no setting holds a secret.'

@description('Name of the plan.')
param planName string

@description('Name of the function app.')
param name string

@description('Azure region.')
param location string

@description('Tags of the resources.')
param tags object

@description('Name of the app\'s identity.')
param identityName string

@description('Name of the storage account.')
param storageName string

@description('Container of the app\'s package.')
param deploymentContainer string

@description('Name of the Application Insights component.')
param insightsName string

@description('Container that releases are put into.')
param releasesContainer string

@description('Container that the JSON documents appear in.')
param extractedContainer string

@description('When the sweep runs: NCRONTAB with six fields, in UTC.')
param sweepSchedule string

@description('ISO 3166-1 alpha-2 region of the releases, or empty.')
param region string

@description('Culture of the releases, or empty.')
param culture string

@description('Builtin or Recognizers.')
param engine string

@description('At most this many instances run at a time.')
param maximumInstanceCount int

@allowed([512, 2048, 4096])
@description('Memory of an instance, in MB. Releases of 64 MiB need 2048.')
param instanceMemoryMB int = 2048

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    tier: 'FlexConsumption'
    name: 'FC1'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'extractor' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${account.properties.primaryEndpoints.blob}${deploymentContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
      }
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      AzureWebJobsStorage__blobServiceUri: account.properties.primaryEndpoints.blob
      AzureWebJobsStorage__queueServiceUri: account.properties.primaryEndpoints.queue
      AzureWebJobsStorage__tableServiceUri: account.properties.primaryEndpoints.table
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identity.properties.clientId
      ReleasesStorage__blobServiceUri: account.properties.primaryEndpoints.blob
      ReleasesStorage__queueServiceUri: account.properties.primaryEndpoints.queue
      ReleasesStorage__credential: 'managedidentity'
      ReleasesStorage__clientId: identity.properties.clientId
      ReleasesContainer: releasesContainer
      ExtractedContainer: extractedContainer
      SweepSchedule: sweepSchedule
      Region: region
      Culture: culture
      Engine: engine
      'AzureWebJobs.ExtractReleasePolling.Disabled': 'true'
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
    }
  }
}

output name string = app.name

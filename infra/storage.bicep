metadata description = 'The storage account: releases, JSON, the app\'s package, undelivered events. Nobody has a key to it.'

@description('Name of the account, 3 to 24 lower-case letters and digits.')
param name string

@description('Azure region.')
param location string

@description('Tags of the resource.')
param tags object

@description('Container that releases are put into.')
param releasesContainer string

@description('Container that the JSON documents appear in.')
param extractedContainer string

@description('Days for which deleted blobs and containers can be brought back.')
param softDeleteDays int

var deploymentContainer = 'deployments'
var deadLetterContainer = 'undelivered'

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: 'Standard_LRS'
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: {
        enabled: true
        days: softDeleteDays
      }
      containerDeleteRetentionPolicy: {
        enabled: true
        days: softDeleteDays
      }
    }

    resource containers 'containers' = [for container in [releasesContainer, extractedContainer, deploymentContainer, deadLetterContainer]: {
      name: container
      properties: {
        publicAccess: 'None'
      }
    }]
  }
}

output name string = account.name
output deploymentContainer string = deploymentContainer
output deadLetterContainer string = deadLetterContainer

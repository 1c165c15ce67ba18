metadata description = 'The Event Grid topic of the storage account. Its subscription needs a key of the deployed app: see subscription.bicep.'

@description('Name of the system topic.')
param name string

@description('Azure region, the storage account\'s.')
param location string

@description('Tags of the resource.')
param tags object

@description('Name of the storage account.')
param storageName string

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageName
}

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' = {
  name: name
  location: location
  tags: tags
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    source: account.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

output name string = topic.name
output principalId string = topic.identity.principalId

metadata description = 'Tells the app of every new release. Deployed after the app: its host makes the key, and Event Grid asks it to answer.'

@description('Name of the function app.')
param functionAppName string

@description('Name of the Event Grid system topic of the storage account.')
param topicName string

@description('Name of the storage account.')
param storageName string

@description('Container that releases are put into.')
param releasesContainer string

@description('Container for events that could not be delivered.')
param deadLetterContainer string

@minValue(1)
@maxValue(30)
@description('How often an event is delivered at most.')
param maxDeliveryAttempts int = 30

@minValue(1)
@maxValue(1440)
@description('For how many minutes an event is delivered at most.')
param timeToLiveMinutes int = 1440

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: functionAppName
}

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageName
}

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' existing = {
  name: topicName
}

var key = listKeys('${app.id}/host/default', '2024-04-01').systemKeys.blobs_extension

resource subscription 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2022-06-15' = {
  parent: topic
  name: 'releases'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.ExtractRelease&code=${key}'
      }
    }
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      subjectBeginsWith: '/blobServices/default/containers/${releasesContainer}/blobs/'
    }
    retryPolicy: {
      maxDeliveryAttempts: maxDeliveryAttempts
      eventTimeToLiveInMinutes: timeToLiveMinutes
    }
    deadLetterWithResourceIdentity: {
      identity: {
        type: 'SystemAssigned'
      }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: {
          resourceId: account.id
          blobContainerName: deadLetterContainer
        }
      }
    }
  }
}

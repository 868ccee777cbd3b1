// Sends the delivery reports of emails to the app. A deployment of its own, after the code (hook postdeploy in azure.yaml): Event
// Grid asks the webhook to prove itself when it is subscribed, and an app without code has no answer.
//
//   az deployment group create --resource-group RG --template-file infra/app/email-reports.bicep --parameters functionAppName=... topicName=...
param functionAppName string
param topicName string

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: functionAppName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

resource reports 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'email-reports'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    filter: { includedEventTypes: ['Microsoft.Communication.EmailDeliveryReportReceived'] }
    destination: {
      endpointType: 'WebHook'
      properties: {
        // The key is read here and goes to Event Grid alone, which never shows it: it stands in no setting and no output.
        endpointUrl: 'https://${app.properties.defaultHostName}/api/webhooks/email?code=${uriComponent(listKeys('${app.id}/host/default', '2024-04-01').functionKeys.default)}'
        maxEventsPerBatch: 20
        minimumTlsVersionAllowed: '1.2'
      }
    }
    // A report that comes a day late changes nothing any more.
    retryPolicy: {
      eventTimeToLiveInMinutes: 1440
      maxDeliveryAttempts: 30
    }
  }
}

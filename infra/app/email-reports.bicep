// Sends the delivery reports of emails to the app. A deployment of its own, after the code (hook postdeploy in azure.yaml): Event
// Grid asks the webhook to prove itself when it is subscribed, and an app without code has no answer.
//
//   az deployment group create --resource-group RG --template-file infra/app/email-reports.bicep \
//     --parameters functionAppName=... topicName=...
param functionAppName string
param topicName string

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: functionAppName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

// The app's default function key. It is read here and goes to Event Grid alone, which never shows it: it stands in no setting and
// no output.
var key = listKeys('${app.id}/host/default', '2024-04-01').functionKeys.default

resource reports 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'email-reports'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    filter: { includedEventTypes: ['Microsoft.Communication.EmailDeliveryReportReceived'] }
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: 'https://${app.properties.defaultHostName}/api/webhooks/email?code=${uriComponent(key)}'
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

// FollowUp on Azure: one resource group with everything that the Functions app needs, and no key anywhere.
// Deploy with `azd up`. Raw resource types, no registry modules: the template compiles without a network, and every property
// that is set is one of the resource type itself.
targetScope = 'subscription'

@minLength(1)
@maxLength(64)
@description('Name of the environment; names of resources are derived from it.')
param environmentName string

@minLength(1)
@description('Region of everything that has one.')
@metadata({ azd: { type: 'location' } })
param location string

// No default: FollowUp is never deployed without a sign-in.
@minLength(36)
@maxLength(36)
@description('Client id of the app registration that people sign in with; app/auth.bicep tells how it is made.')
param authClientId string

// Why storage: it is what runs locally (Azurite), and it costs next to nothing; its tables and queues lie in an account that is needed
// anyway. The scheduler is what Microsoft recommends for high rates: pushed instead of polled, with a dashboard. Nothing moves between
// the two: open cases are started anew by the watchdog, from the due index.
@allowed(['storage', 'scheduler'])
@description('What keeps the orchestrations.')
param durableBackend string = 'storage'

@description('Reach storage and key vault through private endpoints only.')
param vnetEnabled bool = false

@description('Read the books from the container "books"; otherwise those that were deployed with the code.')
param booksFromStorage bool = false

@description('How customers reach the app, without a slash at the end; the default host name if empty. Twilio signs its calls with it.')
param publicUrl string = ''

@description('Where email data is kept at rest, such as Europe, United States or Asia Pacific. Cannot be changed later.')
param emailDataLocation string = 'Europe'

@description('An own domain to send from; an Azure-managed one if empty.')
param emailDomain string = ''

@description('True once the DNS records of the own domain are verified: only then can it be linked, so it takes a second provision.')
param emailDomainVerified bool = false

@description('Who is told of alerts; nobody if empty, and they stand in the portal only.')
param alertEmail string = ''

@description('Twilio account; without one, SMS rest in the outbox as shown.')
param twilioAccountSid string = ''

@secure()
@description('Twilio auth token. Empty leaves the one in the vault as it is.')
param twilioAuthToken string = ''

@description('The number that SMS come from, in E.164; or leave it empty and name a messaging service.')
param twilioFrom string = ''

@description('The Twilio messaging service that SMS come from.')
param twilioMessagingServiceSid string = ''

@description('Where the chat system is told to ask and to close, https; without one, such notifications are only shown.')
param chatWebhookUrl string = ''

@secure()
@description('What those notifications are signed with, at least 16 characters. Empty leaves the one in the vault as it is.')
param chatWebhookSecret string = ''

var resourceToken = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }
// Letters and digits only, a letter first: that holds for both backends.
var taskHubName = 'FollowUp'

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'app/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: 'id-${resourceToken}'
    location: location
    tags: tags
  }
}

module storage 'app/storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    name: 'st${resourceToken}'
    location: location
    tags: tags
    publicAccess: !vnetEnabled
    principalId: identity.outputs.principalId
  }
}

module monitoring 'app/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    resourceToken: resourceToken
    location: location
    tags: tags
    principalId: identity.outputs.principalId
  }
}

module vault 'app/vault.bicep' = {
  name: 'vault'
  scope: group
  params: {
    name: 'kv-${resourceToken}'
    location: location
    tags: tags
    publicAccess: !vnetEnabled
    principalId: identity.outputs.principalId
    twilioAuthToken: twilioAuthToken
    chatWebhookSecret: chatWebhookSecret
  }
}

module communication 'app/communication.bicep' = {
  name: 'communication'
  scope: group
  params: {
    resourceToken: resourceToken
    tags: tags
    dataLocation: emailDataLocation
    customDomain: emailDomain
    customDomainVerified: emailDomainVerified
    principalId: identity.outputs.principalId
  }
}

module scheduler 'app/scheduler.bicep' = if (durableBackend == 'scheduler') {
  name: 'scheduler'
  scope: group
  params: {
    name: 'dts-${resourceToken}'
    location: location
    tags: tags
    taskHubName: taskHubName
    principalId: identity.outputs.principalId
  }
}

module network 'app/network.bicep' = if (vnetEnabled) {
  name: 'network'
  scope: group
  params: {
    resourceToken: resourceToken
    location: location
    tags: tags
    storageAccountId: storage.outputs.id
    vaultId: vault.outputs.id
  }
}

module api 'app/api.bicep' = {
  name: 'api'
  scope: group
  params: {
    resourceToken: resourceToken
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageAccountName: storage.outputs.name
    deploymentContainerUri: storage.outputs.deploymentContainerUri
    tablesUri: storage.outputs.tablesUri
    booksUri: booksFromStorage ? storage.outputs.booksUri : ''
    applicationInsightsConnectionString: monitoring.outputs.connectionString
    schedulerEndpoint: durableBackend == 'scheduler' ? scheduler!.outputs.endpoint : ''
    taskHubName: taskHubName
    emailEndpoint: communication.outputs.endpoint
    emailFrom: communication.outputs.from
    twilioAccountSid: twilioAccountSid
    twilioSecretUri: vault.outputs.twilioSecretUri
    twilioFrom: twilioFrom
    twilioMessagingServiceSid: twilioMessagingServiceSid
    chatWebhookUrl: chatWebhookUrl
    chatSecretUri: vault.outputs.chatSecretUri
    publicUrl: publicUrl
    subnetId: vnetEnabled ? network!.outputs.appSubnetId : ''
  }
}

module auth 'app/auth.bicep' = {
  name: 'auth'
  scope: group
  params: {
    functionAppName: api.outputs.name
    clientId: authClientId
  }
}

module alerts 'app/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    resourceToken: resourceToken
    location: location
    tags: tags
    applicationInsightsId: monitoring.outputs.id
    alertEmail: alertEmail
  }
}

// azd keeps the outputs as variables of its environment; the hook of azure.yaml reads them.
output AZURE_LOCATION string = location
output AZURE_TENANT_ID string = tenant().tenantId
output AZURE_RESOURCE_GROUP string = group.name
output SERVICE_API_NAME string = api.outputs.name
output SERVICE_API_URI string = api.outputs.uri
output EMAIL_TOPIC_NAME string = communication.outputs.topicName
// For the app registration: the subject of its federated credential, and the address that people come back to.
output AUTH_FEDERATED_SUBJECT string = identity.outputs.principalId
output AUTH_REDIRECT_URI string = '${api.outputs.uri}/.auth/login/aad/callback'

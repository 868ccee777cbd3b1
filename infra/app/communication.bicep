// Email: Communication Services, its domain, and the topic that its delivery reports come by. Who listens to the topic is
// app/email-reports.bicep, which can only be deployed after the code.
param resourceToken string
param tags object
param dataLocation string
param principalId string

@description('An own domain, or empty.')
param customDomain string

@description('An unverified domain cannot be linked: the deployment would fail.')
param customDomainVerified bool

// Communication Services has no role that may only send.
var communicationAndEmailServiceOwner = '09976791-48a7-449e-bb21-39d1a415f350'
var azureManaged = empty(customDomain)

resource email 'Microsoft.Communication/emailServices@2023-04-01' = {
  name: 'email-${resourceToken}'
  location: 'global'
  tags: tags
  properties: { dataLocation: dataLocation }
}

resource domain 'Microsoft.Communication/emailServices/domains@2023-04-01' = {
  parent: email
  name: azureManaged ? 'AzureManagedDomain' : customDomain
  location: 'global'
  tags: tags
  properties: {
    domainManagement: azureManaged ? 'AzureManaged' : 'CustomerManaged'
    // Whether a customer opened a mail is none of the centre's business.
    userEngagementTracking: 'Disabled'
  }
}

resource service 'Microsoft.Communication/communicationServices@2025-09-01' = {
  name: 'acs-${resourceToken}'
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
    disableLocalAuth: true
    linkedDomains: azureManaged || customDomainVerified ? [domain.id] : []
  }
}

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(service.id, principalId, communicationAndEmailServiceOwner)
  scope: service
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', communicationAndEmailServiceOwner)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: 'evgt-${resourceToken}'
  location: 'global'
  tags: tags
  properties: {
    source: service.id
    topicType: 'Microsoft.Communication.CommunicationServices'
  }
}

output endpoint string = 'https://${service.properties.hostName}'
// Every domain comes with this sender; another one would be a resource of its own.
output from string = 'DoNotReply@${domain.properties.fromSenderDomain}'
output topicName string = topic.name

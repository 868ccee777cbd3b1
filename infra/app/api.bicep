// The Functions app on Flex Consumption and everything that it reads. No setting holds a key: storage, telemetry, email and the
// scheduler are reached with the identity, Twilio's token and the chat system's secret by reference to the vault.
param resourceToken string
param location string
param tags object
param identityId string
param identityClientId string
param storageAccountName string
param deploymentContainerUri string
param tablesUri string
param booksUri string
param applicationInsightsConnectionString string
param schedulerEndpoint string
param taskHubName string
param emailEndpoint string
param emailFrom string
param twilioAccountSid string
param twilioSecretUri string
param twilioFrom string
param twilioMessagingServiceSid string
param chatWebhookUrl string
param chatSecretUri string
param publicUrl string
param subnetId string

@minValue(40)
@maxValue(1000)
@description('Flex takes no fewer than 40.')
param maximumInstanceCount int = 40

var schedulerInUse = !empty(schedulerEndpoint)

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${resourceToken}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: 'func-${resourceToken}'
  location: location
  tags: union(tags, { 'azd-service-name': 'api' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // The identity that vault references are resolved with; without this line, a system-assigned one that does not exist.
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: { minTlsVersion: '1.2' }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: deploymentContainerUri
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: maximumInstanceCount
        // The storage backend is polled, and nobody polls for an app without an instance: timers would wait for the next call.
        alwaysReady: schedulerInUse ? [] : [{ name: 'durable', instanceCount: 1 }]
      }
    }
  }

  // Deploying takes an identity too.
  resource scmPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
  resource ftpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }
}

var uri = 'https://${app.properties.defaultHostName}'

// Replaces all settings of the app: what is set by hand is gone at the next provision.
resource settings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'appsettings'
  properties: union(
    {
      AzureWebJobsStorage__accountName: storageAccountName
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identityClientId
      AzureWebJobsDisableHomepage: 'true'
      AZURE_CLIENT_ID: identityClientId
      APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsightsConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
      TASKHUB_NAME: taskHubName
      FollowUp__PublicUrl: empty(publicUrl) ? uri : publicUrl
      FollowUp__Tables__Uri: tablesUri
      FollowUp__Email__Endpoint: emailEndpoint
      FollowUp__Email__From: emailFrom
      // The reports are subscribed to right after the first deployment of code (app/email-reports.bicep).
      FollowUp__Email__DeliveryReports: 'true'
      // Sign-in without a client secret: App Service shows the identity's token where a secret would stand (app/auth.bicep).
      OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identityClientId
      WEBSITE_AUTH_AAD_ALLOWED_TENANTS: tenant().tenantId
    },
    empty(booksUri) ? {} : { FollowUp__Books__Uri: booksUri },
    empty(twilioAccountSid) ? {} : {
      FollowUp__Twilio__AccountSid: twilioAccountSid
      FollowUp__Twilio__Secret: '@Microsoft.KeyVault(SecretUri=${twilioSecretUri})'
    },
    empty(twilioFrom) ? {} : { FollowUp__Twilio__From: twilioFrom },
    empty(twilioMessagingServiceSid) ? {} : { FollowUp__Twilio__MessagingServiceSid: twilioMessagingServiceSid },
    empty(chatWebhookUrl) ? {} : {
      FollowUp__Chats__WebhookUrl: chatWebhookUrl
      FollowUp__Chats__Secret: '@Microsoft.KeyVault(SecretUri=${chatSecretUri})'
    },
    // host.json has the storage backend; these two lay the other one over it.
    schedulerInUse ? {
      AzureFunctionsJobHost__extensions__durableTask__storageProvider__type: 'azureManaged'
      AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName: 'DURABLE_TASK_SCHEDULER_CONNECTION_STRING'
      DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Endpoint=${schedulerEndpoint};Authentication=ManagedIdentity;ClientID=${identityClientId}'
    } : {}
  )
}

output name string = app.name
output uri string = uri

// The secrets that are left: Twilio signs its webhooks with the auth token, so an API key would not do; with the other this product
// signs its own webhooks to the chat system. `azd down` leaves the vault soft-deleted under its name
// for a week; `azd down --purge` does not.
param name string
param location string
param tags object
param principalId string

@description('False if a private endpoint is the only way in.')
param publicAccess bool

@secure()
@description('Empty leaves the secret as it is. Given here, azd keeps it in .azure too; `az keyvault secret set --name twilio-auth-token` does not. An account without a secret cannot send.')
param twilioAuthToken string

@secure()
@description('Empty leaves the secret as it is. A webhook address without a secret does not let the app start.')
param chatWebhookSecret string

var keyVaultSecretsUser = '4633458b-17de-408a-b874-0445c86b69e6'
var secretName = 'twilio-auth-token'
var chatSecretName = 'chat-webhook-secret'

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 7
    publicNetworkAccess: publicAccess ? 'Enabled' : 'Disabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: publicAccess ? 'Allow' : 'Deny'
    }
  }
}

resource token 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(twilioAuthToken)) {
  parent: vault
  name: secretName
  properties: { value: twilioAuthToken }
}

resource chatSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(chatWebhookSecret)) {
  parent: vault
  name: chatSecretName
  properties: { value: chatWebhookSecret }
}

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, keyVaultSecretsUser)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', keyVaultSecretsUser)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

output id string = vault.id
// Without a version: a new token is picked up within a day, or at a restart.
#disable-next-line outputs-should-not-contain-secrets // An address, not the secret.
output twilioSecretUri string = '${vault.properties.vaultUri}secrets/${secretName}'
#disable-next-line outputs-should-not-contain-secrets // An address, not the secret.
output chatSecretUri string = '${vault.properties.vaultUri}secrets/${chatSecretName}'

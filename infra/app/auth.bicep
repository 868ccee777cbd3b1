// Sign-in with Microsoft Entra in front of the app (App Service authentication), without a client secret. The template takes an
// app registration that exists, since making one needs rights in the directory that a deployment should not have. Once, by
// somebody who has them:
//
//   az ad app create --display-name FollowUp --sign-in-audience AzureADMyOrg --enable-id-token-issuance true \
//     --app-roles @infra/app-roles.json
//   az ad sp create --id APP_ID                                      APP_ID is the "appId" that the first command answers
//   az ad sp update --id APP_ID --set appRoleAssignmentRequired=true only people with a role come in
//   azd env set AUTH_CLIENT_ID APP_ID
//   azd up
//
// then with what the first deployment has put out (azd env get-values):
//
//   az ad app update --id APP_ID --web-redirect-uris AUTH_REDIRECT_URI
//   az ad app federated-credential create --id APP_ID --parameters '{ "name": "followup",
//     "issuer": "https://login.microsoftonline.com/AZURE_TENANT_ID/v2.0", "subject": "AUTH_FEDERATED_SUBJECT",
//     "audiences": ["api://AzureADTokenExchange"] }'
//
// and give each person of the roster a role in the portal (Enterprise applications, FollowUp, Users and groups): Agent, Lead,
// Supervisor or Manager. The address in the roster is the one that the person signs in with.
param functionAppName string
param clientId string

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: functionAppName
}

resource auth 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: true }
    globalValidation: {
      requireAuthentication: true
      unauthenticatedClientAction: 'RedirectToLoginPage'
      redirectToProvider: 'azureactivedirectory'
      // What people without an account call. The app itself checks these: Twilio's signature, Event Grid's function key, the
      // customer's link; health tells nothing but its state. The board's files are the same for everybody, and a customer's page takes its styles from them. A webhook that is not named here is answered with a redirect.
      excludedPaths: [
        '/api/webhooks/twilio/*'
        '/api/webhooks/email'
        '/app/*'
        '/c/*'
        '/health/*'
      ]
    }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: clientId
          openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
          // The name of an app setting that holds the identity's client id, not a secret.
          clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
        }
        validation: {
          allowedAudiences: [
            clientId
            'api://${clientId}'
          ]
        }
      }
    }
    login: {
      // FollowUp calls nothing in a person's name, so nobody's tokens are kept.
      tokenStore: { enabled: false }
    }
    httpSettings: { requireHttps: true }
  }
}

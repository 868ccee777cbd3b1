// For vnetEnabled: the app reaches storage and vault through private endpoints, which are then the only way in. Customers, Twilio
// and Event Grid still reach the app from the internet, and the app reaches Twilio and Communication Services there.
// The delegation needs the provider Microsoft.App in the subscription: az provider register --namespace Microsoft.App
param resourceToken string
param location string
param tags object
param storageAccountId string
param vaultId string

var suffix = environment().suffixes.storage
var endpoints = [
  { group: 'blob', target: storageAccountId, zone: 'privatelink.blob.${suffix}' }
  { group: 'queue', target: storageAccountId, zone: 'privatelink.queue.${suffix}' }
  { group: 'table', target: storageAccountId, zone: 'privatelink.table.${suffix}' }
  // The vault's own suffix differs from that of its private link.
  { group: 'vault', target: vaultId, zone: 'privatelink.vaultcore.azure.net' }
]

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-${resourceToken}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.0.0.0/16'] }
    // Inside the network, not as resources of their own: a second provision would take them away for a moment.
    subnets: [
      {
        name: 'endpoints'
        properties: { addressPrefix: '10.0.1.0/24' }
      }
      {
        name: 'app'
        properties: {
          addressPrefix: '10.0.2.0/24'
          delegations: [
            {
              name: 'flex'
              properties: { serviceName: 'Microsoft.App/environments' }
            }
          ]
        }
      }
    ]
  }
}

resource zones 'Microsoft.Network/privateDnsZones@2020-06-01' = [for endpoint in endpoints: {
  name: endpoint.zone
  location: 'global'
  tags: tags
}]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = [for (endpoint, i) in endpoints: {
  parent: zones[i]
  name: 'link-${endpoint.group}'
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: { id: network.id }
  }
}]

resource privateEndpoints 'Microsoft.Network/privateEndpoints@2024-05-01' = [for endpoint in endpoints: {
  name: 'pe-${endpoint.group}-${resourceToken}'
  location: location
  tags: tags
  properties: {
    subnet: { id: '${network.id}/subnets/endpoints' }
    privateLinkServiceConnections: [
      {
        name: endpoint.group
        properties: {
          privateLinkServiceId: endpoint.target
          groupIds: [endpoint.group]
        }
      }
    ]
  }
}]

resource records 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [for (endpoint, i) in endpoints: {
  parent: privateEndpoints[i]
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: endpoint.group
        properties: { privateDnsZoneId: zones[i].id }
      }
    ]
  }
}]

output appSubnetId string = '${network.id}/subnets/app'

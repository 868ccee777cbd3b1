// Who is woken, and when. Each rule asks the telemetry that the app sends: meter FollowUp, and Durable's own log.
param resourceToken string
param location string
param tags object
param applicationInsightsId string
param alertEmail string

@description('Seconds that the oldest due case may be past its wake-up. The watchdog looks every minute.')
param overdueSeconds int = 300

@description('Seconds that a due message may wait. Retries at a provider that is down begin after seconds and end at 15 minutes.')
param outboxSeconds int = 900

@description('Messages that may fail for good, or not be delivered, in 15 minutes.')
param failedSends int = 5

@description('Tries in 15 minutes that brought nothing, so that the message waits for another.')
param retriedSends int = 20

var rules = [
  {
    name: 'orchestrations-failed'
    description: 'An orchestration has failed: a bug, since the orchestrator only waits and calls. The watchdog starts its case anew.'
    severity: 1
    // The sentence of the Durable extension; the exporter may keep it as a template, with the type beside it.
    query: '''
      traces
      | where message has 'failed with an error'
      | where message contains '(Orchestrator)' or tostring(customDimensions.functionType) == 'Orchestrator'
      | project timestamp, measure = 1.0
    '''
    aggregation: 'Total'
    threshold: 0
    window: 'PT15M'
  }
  {
    name: 'cases-found-late'
    description: 'The watchdog has found cases that nobody had woken (O4).'
    severity: 2
    query: '''
      customMetrics
      | where name == 'followup.watchdog.late'
      | project timestamp, measure = value
    '''
    aggregation: 'Total'
    threshold: 0
    window: 'PT15M'
  }
  {
    name: 'oldest-overdue-step'
    description: 'A step of a case is due and was not taken.'
    severity: 1
    query: '''
      customMetrics
      | where name == 'followup.overdue.oldest'
      | project timestamp, measure = value
    '''
    aggregation: 'Maximum'
    threshold: overdueSeconds
    window: 'PT5M'
  }
  {
    name: 'outbox-age'
    description: 'A message is due and does not get out: look at the provider.'
    severity: 1
    query: '''
      customMetrics
      | where name == 'followup.outbox.oldest'
      | project timestamp, measure = value
    '''
    aggregation: 'Maximum'
    threshold: outboxSeconds
    window: 'PT5M'
  }
  {
    name: 'sends-failing'
    description: 'Messages fail for good or are not delivered.'
    severity: 2
    query: '''
      customMetrics
      | where name == 'followup.messages'
      | where tostring(customDimensions.state) in ('Failed', 'Undelivered')
      | project timestamp, measure = value
    '''
    aggregation: 'Total'
    threshold: failedSends
    window: 'PT15M'
  }
  {
    name: 'sends-retrying'
    description: 'Messages have to be tried or asked for again and again: a provider is down, or does not know our credentials.'
    severity: 2
    query: '''
      customMetrics
      | where name == 'followup.messages'
      | where tostring(customDimensions.state) in ('Queued', 'Sending')
      | project timestamp, measure = value
    '''
    aggregation: 'Total'
    threshold: retriedSends
    window: 'PT15M'
  }
  {
    // An app that is down sends no measure that could be too high. A count without "by" gives a row even then.
    name: 'silent'
    description: 'Half an hour without a measurement: the app does not run, or may not send telemetry. Until the first deployment that is so.'
    severity: 1
    query: '''
      customMetrics
      | where name == 'followup.overdue.oldest'
      | summarize measure = iff(count() == 0, 1.0, 0.0)
    '''
    aggregation: 'Maximum'
    threshold: 0
    window: 'PT30M'
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${resourceToken}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'FollowUp'
    enabled: true
    emailReceivers: empty(alertEmail) ? [] : [
      {
        name: 'duty'
        emailAddress: alertEmail
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for rule in rules: {
  name: 'followup-${rule.name}-${resourceToken}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'FollowUp: ${rule.name}'
    description: rule.description
    severity: rule.severity
    enabled: true
    scopes: [applicationInsightsId]
    evaluationFrequency: 'PT5M'
    windowSize: rule.window
    // The tables come into being with the first telemetry.
    skipQueryValidation: true
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: rule.query
          timeAggregation: rule.aggregation
          metricMeasureColumn: 'measure'
          operator: 'GreaterThan'
          threshold: rule.threshold
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [people.id] }
  }
}]

export default {
  en: {
    state: 'State', team: 'Team', allStates: 'All states', allTeams: 'All teams', messages: 'Messages', time: 'Time', recipient: 'Recipient', channel: 'Channel', text: 'Text', case: 'Case', noCase: 'None', openCase: 'Case of: {what}',
    none: 'No message has been written yet.', noneSo: 'There is no such message.', noOlder: 'There are no older messages.', newer: 'Newer', older: 'Older', page: 'Page {n}',
    rule: 'Rule {id}', step: 'Step {step}', sms: 'SMS in {encoding}: segments: {segments}, units: {units}', provider: 'Provider’s name: {id}', code: 'Provider’s error: {code}', tries: 'Tries: {n}',
    'why.held': 'Waits for the end of quiet hours', 'why.queued': 'Goes out next', 'why.sending': 'A sender has it', 'why.shown': 'No provider is set up: it never left this machine', 'why.sent': 'The provider took it', 'why.delivered': 'It arrived',
    'why.undelivered': 'The provider could not deliver it', 'why.failed': 'Refused for good, or given up', 'why.dropped': 'Out of date before it could go', 'why.bundled': 'Inside another message to the same person',
  },
  'zh-CN': {
    state: '状态', team: '班组', allStates: '全部状态', allTeams: '全部班组', messages: '消息', time: '时间', recipient: '收件人', channel: '渠道', text: '内容', case: '案件', noCase: '无', openCase: '相关案件：{what}',
    none: '还没有消息。', noneSo: '没有符合条件的消息。', noOlder: '没有更早的消息。', newer: '较新', older: '较早', page: '第 {n} 页',
    rule: '规则 {id}', step: '步骤 {step}', sms: '短信编码 {encoding}：{segments} 段，{units} 个单位', provider: '服务商编号：{id}', code: '服务商错误：{code}', tries: '尝试 {n} 次',
    'why.held': '等待免打扰时段结束', 'why.queued': '即将发送', 'why.sending': '正在发送', 'why.shown': '未配置服务商，消息未离开本机', 'why.sent': '服务商已接收', 'why.delivered': '已送达',
    'why.undelivered': '服务商未能送达', 'why.failed': '被永久拒绝或已放弃', 'why.dropped': '发送前已过时', 'why.bundled': '已并入发给同一人的另一条消息',
  },
  'zh-TW': {
    state: '狀態', team: '班組', allStates: '全部狀態', allTeams: '全部班組', messages: '訊息', time: '時間', recipient: '收件人', channel: '管道', text: '內容', case: '案件', noCase: '無', openCase: '相關案件：{what}',
    none: '還沒有訊息。', noneSo: '沒有符合條件的訊息。', noOlder: '沒有更早的訊息。', newer: '較新', older: '較早', page: '第 {n} 頁',
    rule: '規則 {id}', step: '步驟 {step}', sms: '簡訊編碼 {encoding}：{segments} 則，{units} 個單位', provider: '服務商編號：{id}', code: '服務商錯誤：{code}', tries: '嘗試 {n} 次',
    'why.held': '等待免打擾時段結束', 'why.queued': '即將發送', 'why.sending': '發送中', 'why.shown': '未設定服務商，訊息未離開本機', 'why.sent': '服務商已接收', 'why.delivered': '已送達',
    'why.undelivered': '服務商未能送達', 'why.failed': '遭永久拒絕或已放棄', 'why.dropped': '發送前已過時', 'why.bundled': '已併入發給同一人的另一則訊息',
  },
};

export default {
  en: {
    'L1.half': 'Half of the time has passed', 'L1.eighty': 'Most of the time has passed', 'L1.idle': 'Nothing was done of late', 'L1.before': 'Shortly before the deadline',
    'L1.deadline': 'At the deadline', 'L1.overdue': 'Still open after the deadline', L1: 'Reminder', L2: 'Supervisor called', L3: 'Unsolved for long', L4: 'Notice passed on', L5: 'Supervisor told again', L6: 'Nothing followed the acknowledgement',
    M0: 'Confirmation of the promise', 'M0.thanks': 'Thanks', 'M0.outage': 'Outage noted', M1: 'On its way', M2: 'Still working on it', M3: 'Apology with a new time', M4: 'Answer', M5: 'Invitation to rate', M8: 'Call the customer: no message arrived',
    X1: 'Question', X2: 'Reminder of the question', 'X2.closed': 'Closed without reply', X3: 'New time after the pause', X4: 'New promise', X5: 'More time', S5: 'Master case', C1: 'Reminder of the slot', C2: 'Outcome of a call is missing', C3: 'Next attempt to call', C5: 'Supervisor decides', C6: 'Works again',
    slot: 'Slot confirmed', calledYou: 'We called you', unreachable: 'Choose a slot', question: 'Question', resumed: 'New time after the pause', noReply: 'Closed without reply', newPromise: 'New promise', extension: 'More time',
    notAsked: 'Question did not arrive', pauseAsked: 'Pause asked for', silent: 'VIP does not answer', extendAsked: 'More time asked for', extendDenied: 'More time denied', snoozed: 'Notices put off often', unaccepted: 'Nobody accepted it', assigned: 'Assigned', reply: 'Customer wrote', reopened: 'Not solved', recovery: 'Win the customer back', repeat: 'Customer came again', agentMissed: 'A call was missed', anotherAgent: 'Call in place of a colleague', wrongNumber: 'Find the right number', callsRefused: 'Customer refuses calls',
  },
  'zh-CN': {
    'L1.half': '时限过半', 'L1.eighty': '时限将尽', 'L1.idle': '近期无人处理', 'L1.before': '即将到期', 'L1.deadline': '到期', 'L1.overdue': '到期后仍未解决', L1: '提醒', L2: '呼叫主管', L3: '长时间未解决', L4: '通知转交', L5: '再次通知主管', L6: '确认后无后续行动',
    M0: '承诺确认', 'M0.thanks': '致谢', 'M0.outage': '已记录故障', M1: '处理进度', M2: '仍在处理', M3: '致歉并给出新时间', M4: '答复', M5: '评价邀请', M8: '消息均未送达，请致电客户',
    X1: '提问', X2: '提问提醒', 'X2.closed': '无回复关闭', X3: '暂停后的新时间', X4: '新承诺', X5: '延期', S5: '主案件', C1: '预约时段提醒', C2: '缺少通话结果', C3: '下次致电', C5: '由主管决定', C6: '已恢复',
    slot: '时段确认', calledYou: '我们曾致电', unreachable: '请客户选择时段', question: '提问', resumed: '暂停后的新时间', noReply: '无回复关闭', newPromise: '新承诺', extension: '延期',
    notAsked: '提问未送达', pauseAsked: '申请暂停', silent: 'VIP 客户未回复', extendAsked: '申请延期', extendDenied: '延期被拒', snoozed: '多次推迟提醒', unaccepted: '无人接受', assigned: '已分派', reply: '客户来信', reopened: '未解决', recovery: '挽回客户', repeat: '客户再次来电', agentMissed: '漏打回访', anotherAgent: '代同事致电', wrongNumber: '查找正确号码', callsRefused: '客户拒接电话',
  },
  'zh-TW': {
    'L1.half': '時限過半', 'L1.eighty': '時限將盡', 'L1.idle': '近期無人處理', 'L1.before': '即將到期', 'L1.deadline': '到期', 'L1.overdue': '到期後仍未解決', L1: '提醒', L2: '呼叫主管', L3: '長時間未解決', L4: '通知轉交', L5: '再次通知主管', L6: '確認後無後續行動',
    M0: '承諾確認', 'M0.thanks': '致謝', 'M0.outage': '已記錄故障', M1: '處理進度', M2: '仍在處理', M3: '致歉並給出新時間', M4: '答覆', M5: '評價邀請', M8: '訊息均未送達，請致電客戶',
    X1: '提問', X2: '提問提醒', 'X2.closed': '無回覆結案', X3: '暫停後的新時間', X4: '新承諾', X5: '延期', S5: '主案件', C1: '預約時段提醒', C2: '缺少通話結果', C3: '下次致電', C5: '由主管決定', C6: '已恢復',
    slot: '時段確認', calledYou: '我們曾致電', unreachable: '請客戶選擇時段', question: '提問', resumed: '暫停後的新時間', noReply: '無回覆結案', newPromise: '新承諾', extension: '延期',
    notAsked: '提問未送達', pauseAsked: '申請暫停', silent: 'VIP 客戶未回覆', extendAsked: '申請延期', extendDenied: '延期被拒', snoozed: '多次延後提醒', unaccepted: '無人接受', assigned: '已指派', reply: '客戶來訊', reopened: '未解決', recovery: '挽回客戶', repeat: '客戶再次來電', agentMissed: '漏打回訪', anotherAgent: '代同事致電', wrongNumber: '查找正確號碼', callsRefused: '客戶拒接電話',
  },
};

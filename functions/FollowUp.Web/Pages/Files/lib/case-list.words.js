export default {
  en: {
    due: 'Due', case: 'Case', customer: 'Customer', about: 'About', owner: 'Owner', nobody: 'Nobody yet', notAccepted: 'not accepted', stands: 'Clock stands', noClock: 'No clock',
    red: 'Red', missed: 'Missed', master: 'Master case', notTold: 'Customer not told', unreachable: 'Unreachable', extension: 'More time asked', offered: 'New time not told yet', extended: 'More time granted', pause: 'Pause asked', supervisorCalled: 'Supervisor called', supervisorAsked: 'Customer asks for a supervisor', earlier: 'Missed before: {n}', again: 'Came again: {n}',
    down: 'Next case', up: 'Case before', open: 'Open the case',
  },
  'zh-CN': {
    due: '到期', case: '案件', customer: '客户', about: '内容', owner: '负责人', nobody: '暂无', notAccepted: '未接受', stands: '计时暂停', noClock: '不计时',
    red: '红色预警', missed: '已超时', master: '主案件', notTold: '客户未获通知', unreachable: '联系不上', extension: '申请延期', offered: '新时间待告知', extended: '已延期', pause: '申请暂停', supervisorCalled: '已请主管', supervisorAsked: '客户要求主管处理', earlier: '曾超时 {n} 次', again: '再次来电 {n} 次',
    down: '下一个案件', up: '上一个案件', open: '打开案件',
  },
  'zh-TW': {
    due: '到期', case: '案件', customer: '客戶', about: '內容', owner: '負責人', nobody: '尚無', notAccepted: '未接受', stands: '計時暫停', noClock: '不計時',
    red: '紅色預警', missed: '已逾時', master: '主案件', notTold: '客戶未獲通知', unreachable: '聯絡不上', extension: '申請延期', offered: '新時間待告知', extended: '已延期', pause: '申請暫停', supervisorCalled: '已請主管', supervisorAsked: '客戶要求主管處理', earlier: '曾逾時 {n} 次', again: '再次來電 {n} 次',
    down: '下一個案件', up: '上一個案件', open: '開啟案件',
  },
};

export default {
  en: {
    skip: 'Skip to the content', nav: 'Board', live: 'Live', lost: 'Server lost; trying again', language: 'Language', out: 'Sign out', another: 'Somebody else has signed in with this browser: this tab is now that of {name}. What was being written was not sent.', keys: 'Keys',
    keysTitle: 'Keys on this page', keysOff: 'Switch the keys off', close: 'Close', unknown: 'There is no such page. It may be for another role.',
    mine: 'My callbacks', flag: 'Flag a callback', save: 'Save list', alerts: 'Alerts', people: 'Load and roster', reports: 'Reports', books: 'Books', outbox: 'Outbox', case: 'Case',
  },
  'zh-CN': {
    skip: '跳到正文', nav: '工作台', live: '实时', lost: '服务器连接中断，正在重试', language: '语言', out: '退出', another: '此浏览器已由他人登录：此页面现在属于{name}。正在填写的内容未发送。', keys: '快捷键',
    keysTitle: '本页快捷键', keysOff: '关闭快捷键', close: '关闭', unknown: '没有此页面，或您的角色无权查看。',
    mine: '我的回访', flag: '登记回访', save: '抢救清单', alerts: '预警', people: '负荷与班表', reports: '报表', books: '规则手册', outbox: '发件箱', case: '案件',
  },
  'zh-TW': {
    skip: '跳到內容', nav: '工作台', live: '即時', lost: '伺服器連線中斷，重試中', language: '語言', out: '登出', another: '此瀏覽器已由他人登入：此頁面現在屬於{name}。正在填寫的內容未送出。', keys: '快速鍵',
    keysTitle: '本頁快速鍵', keysOff: '關閉快速鍵', close: '關閉', unknown: '沒有此頁面，或您的角色無權檢視。',
    mine: '我的回訪', flag: '登記回訪', save: '搶救清單', alerts: '預警', people: '負荷與班表', reports: '報表', books: '規則手冊', outbox: '寄件匣', case: '案件',
  },
};

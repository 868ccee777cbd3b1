export default {
  en: { optional: '(optional)', leave: 'Leave', close: 'Close this message', 'is required': 'This is needed.', 'or customer.email is required: the customer has to be told': 'A phone or an email is needed: the customer has to be told.' },
  'zh-CN': { optional: '（选填）', leave: '取消', close: '关闭此消息', 'is required': '此项必填。', 'or customer.email is required: the customer has to be told': '电话与邮箱至少填一项，以便告知客户。' },
  'zh-TW': { optional: '（選填）', leave: '取消', close: '關閉此訊息', 'is required': '此項必填。', 'or customer.email is required: the customer has to be told': '電話與電子郵件至少填一項，以便告知客戶。' },
};

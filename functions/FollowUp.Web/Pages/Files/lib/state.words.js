export default {
  en: { loading: 'Loading', offline: 'The server cannot be reached. What is shown may be out of date; nothing is lost.', lost: 'The server did not answer: it is not known whether this was done.', again: 'Try again', close: 'Close this message' },
  'zh-CN': { loading: '正在加载', offline: '无法连接服务器。页面内容可能不是最新，数据不会丢失。', lost: '服务器没有答复，无法确定操作是否已完成。', again: '重试', close: '关闭此消息' },
  'zh-TW': { loading: '載入中', offline: '無法連線到伺服器。畫面內容可能不是最新，資料不會遺失。', lost: '伺服器沒有回應，無法確定操作是否已完成。', again: '重試', close: '關閉此訊息' },
};

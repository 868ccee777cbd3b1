export default {
  en: { loading: 'Loading', offline: 'The server cannot be reached. What is shown may be out of date; nothing is lost.', again: 'Try again' },
  'zh-CN': { loading: '正在加载', offline: '无法连接服务器。页面内容可能不是最新，数据不会丢失。', again: '重试' },
  'zh-TW': { loading: '載入中', offline: '無法連線到伺服器。畫面內容可能不是最新，資料不會遺失。', again: '重試' },
};

export default {
  en: {
    title: 'Sign in', refused: 'This link signs nobody in: its token is not known here, or its person has left the roster.',
    platform: 'You are not signed in, or have no place in the roster of this centre.', go: 'Sign in',
    link: 'Open the link that FollowUp printed at its first start, or paste the token in it.', token: 'Token',
  },
  'zh-CN': {
    title: '登录', refused: '此链接无法登录：令牌无效，或该人员已不在班表中。',
    platform: '您尚未登录，或不在本中心的班表中。', go: '登录',
    link: '请打开 FollowUp 首次启动时显示的链接，或粘贴其中的令牌。', token: '令牌',
  },
  'zh-TW': {
    title: '登入', refused: '此連結無法登入：權杖無效，或該人員已不在班表中。',
    platform: '您尚未登入，或不在本中心的班表中。', go: '登入',
    link: '請開啟 FollowUp 首次啟動時顯示的連結，或貼上其中的權杖。', token: '權杖',
  },
};

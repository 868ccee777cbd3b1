export default {
  en: {
    mine: 'Mine', team: 'All open', ended: 'Ended', mineEmpty: 'Nothing is yours to answer now.', teamEmpty: 'No case is open.', endedEmpty: 'No case has ended yet.',
    more: 'The first {n} are shown, by deadline.', endedMore: 'The latest {n} are shown, by deadline.',
  },
  'zh-CN': { mine: '我的', team: '全部未结', ended: '已结束', mineEmpty: '目前没有需要您答复的案件。', teamEmpty: '没有未结案件。', endedEmpty: '还没有结束的案件。', more: '按到期时间显示前 {n} 个。', endedMore: '按到期时间显示最近 {n} 个。' },
  'zh-TW': { mine: '我的', team: '全部未結', ended: '已結束', mineEmpty: '目前沒有需要您答覆的案件。', teamEmpty: '沒有未結案件。', endedEmpty: '還沒有結束的案件。', more: '依到期時間顯示前 {n} 個。', endedMore: '依到期時間顯示最近 {n} 個。' },
};

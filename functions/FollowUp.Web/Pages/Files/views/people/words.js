export default {
  en: {
    load: 'Load now', loadAbout: 'Open cases of each person; paused ones count as open only.', person: 'Person', duty: 'Duty', open: 'Open', overdue: 'Overdue', soon: 'Due within 60 min', acts: 'Acts', nobody: 'Nobody yet', onDuty: 'On duty', offDuty: 'Off duty',
    more: 'Only the first {n} cases by deadline are counted.', hours: 'Promises in the coming 12 hours', hoursAbout: 'How many fall due in each hour, and how many agents are on shift in it. {zone}.', hour: 'Hour', due: '{n} due', agents: 'agents: {n}', noAgent: 'No agent on shift',
    roster: 'Roster of the next 7 days', rosterAbout: 'Shifts with absences taken out. {zone}.', allDay: 'All day', away: 'Away {part}', free: 'No shift',
    addAbsence: 'Add absence', absenceOf: 'Absence of {name}', absenceAbout: 'From its beginning this is the end of a shift: what falls due before the person is back is handed over.', from: 'First moment away', until: 'First moment back',
    shiftTime: 'Time of the person’s shifts: {zone}', shiftTimeOther: 'Time of the person’s shifts, {zone}, not of the centre, {centre}', reason: 'Reason', reasonHint: 'For the colleagues', absenceAdded: '{name} is away from {from} until {until}, {zone}.',
    handOver: 'Hand-over', handOverOf: 'Hand-over of {name}', close: 'Close', shiftEnds: 'The shift ends', noEnd: 'No shift ends in the next 60 days.', nextShift: 'The next begins', noNext: 'No next shift is known.', nothingToHandOver: 'Nothing falls due before the next shift.',
    state: 'Hand-over', touched: 'Seen to; stays', untouched: 'Goes to the lead',
  },
  'zh-CN': {
    load: '当前负荷', loadAbout: '每人的未结案件；暂停中的案件只计入未结。', person: '人员', duty: '在岗', open: '未结', overdue: '已超时', soon: '60 分钟内到期', acts: '操作', nobody: '暂无负责人', onDuty: '在岗', offDuty: '不在岗',
    more: '仅统计按到期时间排列的前 {n} 件。', hours: '未来 12 小时到期的承诺', hoursAbout: '每小时到期的件数，以及该小时当班的坐席人数。{zone}。', hour: '时段', due: '到期 {n} 件', agents: '坐席 {n} 人', noAgent: '无坐席当班',
    roster: '未来 7 天班表', rosterAbout: '班次已扣除缺勤时间。{zone}。', allDay: '全天', away: '缺勤 {part}', free: '无班次',
    addAbsence: '登记缺勤', absenceOf: '{name} 的缺勤', absenceAbout: '从缺勤开始即视为下班：在其返回之前到期的案件将被交接。', from: '缺勤开始', until: '返回时间',
    shiftTime: '该人员班次的当地时间：{zone}', shiftTimeOther: '该人员班次的当地时间：{zone}，并非中心时间（{centre}）', reason: '原因', reasonHint: '供同事了解', absenceAdded: '{name} 自 {from} 至 {until} 缺勤（{zone}）。',
    handOver: '交接', handOverOf: '{name} 的交接清单', close: '关闭', shiftEnds: '本班次结束时间', noEnd: '未来 60 天内没有班次结束。', nextShift: '下一班次开始时间', noNext: '尚无下一班次。', nothingToHandOver: '下一班次之前没有到期的承诺。',
    state: '交接', touched: '已处理，由本人继续', untouched: '转交班组长',
  },
  'zh-TW': {
    load: '目前負荷', loadAbout: '每人的未結案件；暫停中的案件只計入未結。', person: '人員', duty: '值勤', open: '未結', overdue: '已逾時', soon: '60 分鐘內到期', acts: '操作', nobody: '尚無負責人', onDuty: '值勤中', offDuty: '未值勤',
    more: '僅統計依到期時間排列的前 {n} 件。', hours: '未來 12 小時到期的承諾', hoursAbout: '每小時到期的件數，以及該小時當班的客服人數。{zone}。', hour: '時段', due: '到期 {n} 件', agents: '客服 {n} 人', noAgent: '無客服當班',
    roster: '未來 7 天班表', rosterAbout: '班次已扣除缺勤時間。{zone}。', allDay: '全天', away: '缺勤 {part}', free: '無班次',
    addAbsence: '登記缺勤', absenceOf: '{name} 的缺勤', absenceAbout: '自缺勤開始即視為下班：在其返回之前到期的案件將被交接。', from: '缺勤開始', until: '返回時間',
    shiftTime: '該人員班次的當地時間：{zone}', shiftTimeOther: '該人員班次的當地時間：{zone}，並非中心時間（{centre}）', reason: '原因', reasonHint: '供同事了解', absenceAdded: '{name} 自 {from} 至 {until} 缺勤（{zone}）。',
    handOver: '交接', handOverOf: '{name} 的交接清單', close: '關閉', shiftEnds: '本班次結束時間', noEnd: '未來 60 天內沒有班次結束。', nextShift: '下一班次開始時間', noNext: '尚無下一班次。', nothingToHandOver: '下一班次之前沒有到期的承諾。',
    state: '交接', touched: '已處理，由本人繼續', untouched: '轉交組長',
  },
};

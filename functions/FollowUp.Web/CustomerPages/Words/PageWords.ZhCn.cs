using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Web.Webhooks;

namespace FollowUp.Web.CustomerPages.Words;

/// <content>Chinese in simplified characters.</content>
internal sealed partial record PageWords
{
    private static PageWords ZhCn { get; } = new()
    {
        Language = Languages.ZhCn,
        CaseNumber = "编号",
        Standing = standing => standing switch
        {
            CustomerStanding.Waiting => "正在为您处理",
            CustomerStanding.Late => "很抱歉，我们没有按时答复您",
            CustomerStanding.Answered => "我们已经答复您",
            CustomerStanding.Paused => "暂停处理",
            CustomerStanding.Merged => "已合并到另一个编号继续处理",
            _ => "处理已经结束",
        },
        AnswerBy = "我们会在这个时间前答复您",
        AnswerWasDue = "我们原定在这个时间前答复您",
        CallAt = "我们会在这个时间给您回电",
        Zone = zone => zone switch
        {
            "Asia/Shanghai" => "北京时间",
            "Asia/Hong_Kong" => "香港时间",
            "Asia/Macau" => "澳门时间",
            "Asia/Taipei" => "台北时间",
            "Asia/Singapore" => "新加坡时间",
            "Europe/London" => "英国时间",
            "Etc/UTC" or "UTC" => "UTC",
            _ => $"{zone} 时区",
        },
        TimesAre = zone => $"以下时间按{zone}显示。",
        OurAnswer = "我们的答复",
        OurQuestion = "我们想向您了解",
        YouCan = "您可以在这里",
        Of = action => action switch
        {
            CustomerAction.Confirm => new(
                "问题解决了吗？", "", "", "已经解决",
                "感谢您告诉我们，很高兴您的问题已经解决。"),
            CustomerAction.NotSolved => new(
                "还没有解决？", "我们会重新为您处理。", "还有什么问题？（可以不填）", "还没有解决",
                "感谢您告诉我们。很抱歉问题还没有解决，我们会重新为您处理。"),
            CustomerAction.ChooseSlot => new(
                "选择回电时间", "", "您方便的时间", "请在这个时间给我回电",
                "感谢您。我们会在您选择的时间给您回电。"),
            CustomerAction.AddInformation => new(
                "补充情况", "我们会连同您之前说的情况一起查看。", "您还想告诉我们什么？", "发送",
                "感谢您的补充，我们已经记下。"),
            CustomerAction.AskForSupervisor => new(
                "请主管处理", "主管会查看您的问题并与您联系。", "", "请主管与我联系",
                "感谢您告诉我们，我们已经通知主管，主管会查看您的问题。"),
            _ => new(
                "您对我们的服务满意吗？", "您的评价会帮助我们改进。", "您的评价", "发送评价",
                "感谢您的评价。"),
        },
        Scores = ["非常不满意", "不满意", "一般", "满意", "非常满意"],
        ReachUs = "您也可以联系我们：",
        Mistakes = new()
        {
            Title = "没有发送成功",
            NothingWritten = "请先写下您想说的话。",
            TooLong = $"内容太长了，请缩短到 {CustomerWords.Most} 个字符以内。",
            OtherWords = "这段内容我们无法接收，请您换一种说法。",
            NothingChosen = "请先选择一项。",
            TimeIsTaken = "这个时间已经不能选择，请您另选一个时间。",
            NotNow = "您的问题有了新的进展，这项操作现在已经不能进行。您现在可以做的列在下面；您写的内容已经保留。",
            Busy = "暂时没有接收成功，请您稍后再发送一次。",
            Unreadable = "我们没能读取您发送的内容，请您再试一次。",
        },
        UnknownLink = (
            "链接无法打开",
            "链接可能不完整，或者多了别的字符。请您从我们的短信或邮件里重新打开，或者复制完整的链接。"),
        LinkExpired = (
            "链接已经过期",
            "为了您的信息安全，链接只在一段时间内有效。如果您收到过我们更新的消息，请使用其中的链接。"),
        OurMistake = (
            "我们的系统出了问题",
            "非常抱歉。请您过几分钟再打开链接。如果您刚刚发送过内容，届时可以在页面上看到我们是否已经收到。"),
    };
}

using FollowUp.Core.Cases;
using FollowUp.Core.Messages;
using FollowUp.Web.Webhooks;

namespace FollowUp.Web.CustomerPages.Words;

/// <content>Chinese in traditional characters.</content>
internal sealed partial record PageWords
{
    private static PageWords ZhTw { get; } = new()
    {
        Language = Languages.ZhTw,
        CaseNumber = "編號",
        Standing = standing => standing switch
        {
            CustomerStanding.Waiting => "正在為您處理",
            CustomerStanding.Late => "很抱歉，我們沒有準時答覆您",
            CustomerStanding.Answered => "我們已經答覆您",
            CustomerStanding.Paused => "暫停處理",
            CustomerStanding.Merged => "已合併到另一個編號繼續處理",
            _ => "處理已經結束",
        },
        AnswerBy = "我們會在這個時間前答覆您",
        AnswerWasDue = "我們原訂在這個時間前答覆您",
        CallAt = "我們會在這個時間回電給您",
        Zone = zone => zone switch
        {
            "Asia/Shanghai" => "北京時間",
            "Asia/Hong_Kong" => "香港時間",
            "Asia/Macau" => "澳門時間",
            "Asia/Taipei" => "台北時間",
            "Asia/Singapore" => "新加坡時間",
            "Europe/London" => "英國時間",
            "Etc/UTC" or "UTC" => "UTC",
            _ => $"{zone} 時區",
        },
        TimesAre = zone => $"以下時間以{zone}顯示。",
        OurAnswer = "我們的答覆",
        OurQuestion = "我們想向您了解",
        YouCan = "您可以在這裡",
        Of = action => action switch
        {
            CustomerAction.Confirm => new(
                "問題解決了嗎？", "", "", "已經解決",
                "感謝您告訴我們，很高興您的問題已經解決。"),
            CustomerAction.NotSolved => new(
                "還沒有解決？", "我們會重新為您處理。", "還有什麼問題？（可以不填）", "還沒有解決",
                "感謝您告訴我們。很抱歉問題還沒有解決，我們會重新為您處理。"),
            CustomerAction.ChooseSlot => new(
                "選擇回電時間", "", "您方便的時間", "請在這個時間回電給我",
                "感謝您。我們會在您選擇的時間回電給您。"),
            CustomerAction.AddInformation => new(
                "補充說明", "我們會連同您之前說的情況一起查看。", "您還想告訴我們什麼？", "送出",
                "感謝您的補充，我們已經記下。"),
            CustomerAction.AskForSupervisor => new(
                "請主管處理", "主管會查看您的問題並與您聯絡。", "", "請主管與我聯絡",
                "感謝您告訴我們，我們已經通知主管，主管會查看您的問題。"),
            _ => new(
                "您對我們的服務滿意嗎？", "您的評價會幫助我們改進。", "您的評價", "送出評價",
                "感謝您的評價。"),
        },
        Scores = ["非常不滿意", "不滿意", "普通", "滿意", "非常滿意"],
        ReachUs = "您也可以聯絡我們：",
        Mistakes = new()
        {
            Title = "沒有送出成功",
            NothingWritten = "請先寫下您想說的話。",
            TooLong = $"內容太長了，請縮短到 {CustomerWords.Most} 個字元以內。",
            OtherWords = "這段內容我們無法接收，請您換一種說法。",
            NothingChosen = "請先選擇一項。",
            TimeIsTaken = "這個時間已經不能選擇，請您另選一個時間。",
            NotNow = "您的問題有了新的進展，這項操作現在已經不能進行。您現在可以做的列在下面；您寫的內容已經保留。",
            Busy = "暫時沒有接收成功，請您稍後再送出一次。",
            Unreadable = "我們沒能讀取您送出的內容，請您再試一次。",
        },
        UnknownLink = (
            "連結無法開啟",
            "連結可能不完整，或者多了別的字元。請您從我們的簡訊或郵件裡重新開啟，或者複製完整的連結。"),
        LinkExpired = (
            "連結已經過期",
            "為了您的資訊安全，連結只在一段時間內有效。如果您收到過我們更新的訊息，請使用其中的連結。"),
        OurMistake = (
            "我們的系統出了問題",
            "非常抱歉。請您過幾分鐘再開啟連結。如果您剛剛送出過內容，屆時可以在頁面上看到我們是否已經收到。"),
    };
}

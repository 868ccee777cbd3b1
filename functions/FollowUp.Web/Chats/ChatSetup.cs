using FollowUp.Application.Chats;
using FollowUp.Application.Documents;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FollowUp.Web.Chats;

/// <summary>Registers the work on chats, the same in every host.</summary>
public static class ChatSetup
{
    /// <summary>Registers handler and work; a host registers the store, the books and the clock.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="webhook">Where the chat system is told; null only shows what it would be told.</param>
    public static IServiceCollection AddChats(this IServiceCollection services, ChatWebhookOptions? webhook)
    {
        services.AddSingleton<ChatHandler>();
        services.AddSingleton<IChatSystem>(
            provider => webhook is null ? new ShownChats() : new ChatWebhook(webhook, provider.GetRequiredService<IClock>()));
        services.AddSingleton<IDocumentWork, ChatWork>();
        return services;
    }
}

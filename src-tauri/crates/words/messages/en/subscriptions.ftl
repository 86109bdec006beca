# Calendars that are followed at their addresses.

subscriptions-title = Followed calendars
subscriptions-none = A calendar that is followed where it stands needs no file to be sent again. Ask the distributor for the address that its calendar program gives for sharing.
subscriptions-add = Follow a calendar…
subscriptions-add-title = Follow a calendar
subscriptions-address = Address
subscriptions-address-hint = https:// or webcal://, of a calendar or of a calendar server (CalDAV)
subscriptions-user = User
subscriptions-password = Password
subscriptions-password-hint = Kept in memory until the programme is closed, never on the disk.
subscriptions-login-hint = Most services want a password made for this program alone, not that of the account: iCloud an app-specific password, QQ Mail an authorisation code, DingTalk and Feishu the name and password that their settings give for CalDAV. Google and Outlook give a secret or published .ics address instead, which needs no password.
subscriptions-password-of = Password of { $user } on { $host }
subscriptions-which = { $count ->
    [one] Calendar
   *[other] Which of the { $count } calendars
}
subscriptions-owner = Whose calendar it is
subscriptions-look = Look there
subscriptions-follow = Follow
subscriptions-added = “{ $name }” is followed for { $owner }.
subscriptions-of = { $owner } · { $host }
subscriptions-asking = Asking…
subscriptions-failed = No answer
subscriptions-never = Not asked yet
subscriptions-age = { $days ->
    [0] Asked today
    [one] Asked yesterday
   *[other] Asked { $days } days ago
}
subscriptions-refresh = Refresh
subscriptions-refresh-all = Refresh all
subscriptions-refresh-one = Refresh { $name }
subscriptions-refreshed = { $failed ->
    [0] { $updated ->
        [0] Nothing new in the followed calendars.
        [one] 1 followed calendar has news.
       *[other] { $updated } followed calendars have news.
    }
   *[other] { $updated } with news, { $failed } without an answer: see the list.
}
subscriptions-remove = Follow { $name } no longer
subscriptions-removed = “{ $name }” is not followed any more. What it said stays.
subscriptions-stop = Stop

### Every word that users read. Each key stands in vi.ftl and en.ftl, with the same variables.
### Tone: warm, short, 'I' and 'you'. Tags: b, i, u, a, code, blockquote only; what is filled in is
### escaped, so nothing that people type becomes a tag.
### Numbers are written as the language does (1,200); to choose by a number: { $n -> [one] … *[other] … }.

## Units and roles

unit-ward = { $name } ward
unit-district = { $name }
unit-city = { $name }
unit-school = { $name }
unit-ward-first = { $name } ward
unit-district-first = { $name }
unit-city-first = { $name }
unit-school-first = { $name }
role-secretary = secretary
role-officer = officer
role-leader = leader
role-admin = administrator

## Building blocks

verbatim = { $text }
lines = { $lines }
this-one = at hand
or-type = Or type:
type-number = Type a number:

## Days

weekday = { $n ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
day-short = { $date }/{ $month }
day-full = { $weekday } { $date }/{ $month }
day-year = { $date }/{ $month }/{ $year }
days-span = from { $from } to { $to }
days-one = on { $on }

## Buttons

button-report = 📝 Report
button-duties = 📋 My unit's duties
button-other-activity = ➕ An activity not listed above
button-go-on = ✍️ Go on: { $title }
button-go-on-here = ✍️ Continue { $title }
button-duty = { $title } · { $when }
button-duty-draft = ✍️ { $title } · unfinished
button-earlier = Previous page
button-more = More
button-unit = { $unit }
button-unit-reports = 📄 Reports sent ({ $n })
button-other-unit = 🏘 Another unit
button-back = Back
button-skip = Skip
button-cancel = Cancel
button-send = ✅ Send report
button-change = Change
button-photos-done = Photos done
button-reply-write = Yes, write it there
button-reply-go-on = ✍️ Go on with that report
button-reply-correct = ✏️ Correct that report
button-reply-here = It answers the question here
button-reply-drop = Never mind
button-take-photos = Yes, add { $n } photos
button-leave-photos-out = No
button-mend = ✅ Yes, change it and send
button-mend-leave = No
button-waiver-same-reason = ✅ Send this reason
button-today = Today, { $day }
button-yesterday = Yesterday, { $day }
button-day = { $day }
button-add = Add to this report
button-replace = Send anew, replacing it
button-another-event = This was another event
button-go-on-together = Go on with this one together
button-keep-draft = Keep it for later
button-throw-away = Throw it away
button-throw-away-change = Drop the change
button-stay = Don't cancel
button-meant-write = Change { $lines }
button-meant-line = { $label } to { $answer }
button-meant-sum = Yes, { $answers }
button-into-note = Write it in the note
button-as-it-was = Leave it as it was
button-empty-line = Empty that line
button-another-report = A new report
button-not-this = Not this activity
button-this-report = Correct the open report
button-open-other = Open { $title }
button-stay-here = Go on with this report

## Joining

stranger = Hello, I am Xung Kích, the bot for reporting Youth Union activities. To join, { PRESS("open the invitation link that the district sent you, or type your code here.", "type the code that the district sent you.") }
join-hello = Hello! This invitation is for the <b>{ $role } of { $unit }</b>.
join-confirm = You are <b>{ $name }</b>, right?
join-ask-name = What is your full name?
join-bad-name = A name has 2 to { $most } letters, for example: Nguyễn Thị Lan. Please type it again.
join-yes = Yes, let me in
join-rename = Change the name
join-no = That is not me
join-not-me = Thank you for telling me. The code is untouched; please ask the sender to pass it to the right person.
join-welcome = 🎉 Welcome <b>{ $name }</b>, { $role } of { $unit }!
join-what-next = I will remind you before every deadline. After an activity { PRESS("press <b>Report</b>: I ask one thing at a time, it takes a few minutes.", "write what you did here, with photos if you like.") }
join-what-next-reading = { PRESS("Press <b>My unit's duties</b>", "Type “duties”") } to see how far the plan is at any time.
code-wrong = This code is not right. Check every character, or ask the district for a new one. { $left ->
    [one] One try is left
   *[other] { $left } tries are left
} this hour.
code-too-many = There were too many wrong codes, so I take none for now. Please type it again after { $time }.
code-used = Somebody has used this code already. Please ask the district for a new one: each works once.
code-used-by-you = You have joined with this code already, no need to type it again. Type /trogiup to see what I can do.
code-expired = This code has expired. Please ask the district for a new one.
code-for-group = This code links a group chat: add me to the group and type { CALL($me, "lienket", "liên kết") } with the code there.
invite-by-text = Send the code { $code } to { $bot } on Zalo.
group-by-text = Add { $bot } to the Zalo group, then write there: @{ $bot } liên kết { $code }

## One person, several channels

platform-name = { $platform ->
    [telegram] Telegram
    [zalo] Zalo
   *[other] { $platform }
}
channel-one = You write to me on <b>{ $platforms }</b>.
channel-told-by-choice = You write to me on { $platforms }. I remind you on <b>{ $told }</b>, as you chose.
channel-told-by-last = You write to me on { $platforms }. I remind you on <b>{ $told }</b>, where you wrote last.
channel-only-here = I am only on { $platform } for now, so there is nothing to change to. Just write to me here.
channel-how = To use <b>{ $platform }</b> as well: open { $platform }, find <b>{ $bot }</b> and send the code <code>{ $code }</code>.
channel-how-link = To use <b>{ $platform }</b> as well: open { $link }, or find <b>{ $bot }</b> on { $platform } and send the code <code>{ $code }</code>.
channel-full = The bot on <b>{ $platform }</b> has as many people as it may, so it cannot be added yet. Please go on here.
channel-code-secret = The code works once, within 15 minutes; please give it to nobody. Reports and duties are the same everywhere.
channel-code-own = This code is for <b>{ $bot }</b> on { $platform }; typed here it changes nothing. Please open { $platform } and send it there.
channel-code-wrong = This code of 6 digits is not right. Please look again, or type “change channel” in the other app for a new one. You have { $left } tries left.
channel-code-used = This code has been used. Type “change channel” in the other app for a new one.
channel-code-expired = This code is no longer good: 15 minutes have passed, or you got a newer one. Type “change channel” in the app that you use for a new one.
channel-of-somebody = This account joined under the name <b>{ $name }</b>, so I cannot link it once more. If that is wrong, please tell the district.
channel-linked = It is you, <b>{ $name }</b>! From now on you can write to me here or in the other app, and a report that you are writing is still there. I remind you where you wrote last; to choose one place for good, type “change channel”.
channel-linked-already = This account is linked already; there is no need to type the code again.
channel-preferred = From now on I remind you on <b>{ $platform }</b>. Only where { $platform } cannot be reached will I do it elsewhere.
button-remind-there = Remind me on { $platform }
button-another-account = Link another account

## Help

help = I help { $unit } report its activities:
    { $commands }
    It works without the “/” too.
help-baocao = /baocao send a report
help-viec = /viec see what is to do
help-dagui = /dagui see and correct the reports that were sent
help-sua = /sua correct the last report
help-duyet = /duyet review the reports of the wards
help-giahan = /giahan give wards more time
help-yeucau = /yeucau requests to be let off, or for another day
help-huy = /huy stop what you are doing
help-ngonngu = /ngonngu change the language
help-doikenh = /doikenh use Zalo or Telegram as well, choose where I remind you
help-phuong = /phuong how the ward stands
help-tongket = /tongket this week so far
help-viec-reading = /viec see how far the plan is
help-dagui-reading = /dagui see the reports that were sent
help-without-unit = You have no unit yet. Please ask the district for an invitation code and type it here.
menu-hint = Type /baocao to report, or /trogiup to see what I can do.
leaders-read = Secretaries and officers report. { PRESS("Tap <b>My unit’s duties</b>", "Type “duties”") } to see how far they are, or type “sent reports” to read what came in.
help-reading = I help you follow { $unit }:
    { $commands }
    Without “/” works, too.
went-wrong = Something went wrong and I could not take your last message, sorry. Please send it again; if it happens once more, tell the district the code { $code }.
not-understood = I did not understand that.
not-understood-writing = I did not understand. Write what you did{ PRESS(", or press a button below.", " here.") }
not-understood-list = I did not understand. { PRESS("Press a button above", "Type a number above") }, or write what you did.
not-understood-reading = I did not understand. { PRESS("Press below", "Type “duties”") } to see how things stand.
unknown-command = I have no command { $command }.
command-not-yours = { $command } is for officers only.
unsupported = { $what ->
    [voice] I cannot listen to voice messages yet, please type.
    [video] I cannot take videos yet, please send photos.
    [sticker] A lovely sticker, but I only read words and photos.
    [location] I cannot read locations yet, please type the place.
    [contact] I cannot read contacts yet, please type.
    [withheld] Zalo does not let me read this, mostly as it has a link or a file, or as the account is of somebody under 18. Please type text or send photos; if you did and read this all the same, use me on Telegram, or ask an officer or a colleague to send it.
   *[other] I cannot read this kind of message yet, please type or send photos.
}
bad-file-not-an-image = This file is not a picture, so I did not take it. Please send photos (JPG, PNG, HEIC).
bad-file-too-large = This picture is larger than 20 MB, so I cannot fetch it. Send it as an ordinary photo, not as a file.
old-button = { PRESS("That button belongs", "That belongs") } to an earlier question. This is where we are:
old-button-idle = { PRESS("That button belongs to an earlier question. Please press one of these.", "That belongs to an earlier question. Type what you need.") }
pick-one-of-several = You named several, and I can only write down one. Please pick the main one.
pick-one = I did not understand that. Please pick one below.
language-ask = Which language shall I speak?
language-vi = Tiếng Việt
language-en = English
language-set = I will speak English with you from now on.

## Duties

report-which = What do you want to report for { $unit }?
which-photos = Which activity are these photos from?
which-said = Which activity is this?
report-nothing-open = Nothing of { $unit } is due just now. You can report another activity.
which-activity = What kind of activity was it? If it is not below, choose Another activity.
which-duty = Which duty is this { $title } report for?
button-no-duty = None of these
no-forms = There is no form for this activity yet. Please tell the district.
duty-line = • { $title }: { $when }
duty-line-together = • { $title } (the whole district together): { $when }
duty-line-overdue = ⚠️ { $title }: { $when }
duty-in-draft = { $name } is writing it
duty-in-own-draft = you are writing it
duty-gone = This duty is no longer in the plan.
duty-not-open = From { $on } on you can report { $title }.
when-today = today
when-today-until = today, { $limit }
when-last-day = last day today
when-last-day-extended = extended, last day today
when-overdue-today = late since { $until }
when-until = until { $on }
when-overdue = { $days ->
    [one] one day late
   *[other] { $days } days late
}

## What is owed, and why

button-why = 🔎 Item by item
button-look-into = 🔎 Reports sent
button-continuing = 🔁 Continuing duties
button-correct = ✏️ Correct this report
button-see-photos = 🖼 See the photos ({ $n })
button-more-photos = See { $n } more
photos-of = Photos of <b>{ $title }</b> · { $unit }: { $of }.
photos-of-some = Photos of <b>{ $title }</b> · { $unit }: { $from } to { $to } of { $of }.
photos-elsewhere = 📷 I cannot send photos here yet. Please look at them ({ $n }) on Telegram, or ask your officer.
photos-none-stored = No photo of this report is stored yet. Please look again in a few minutes.
button-sent-report = 📄 { $on } · { $title }
button-item-overdue = 🔴 { $title }
button-item-due-soon = 🟡 { $title }
button-item-open = ⚪ { $title }
button-item-owed = ⚪ { $title }
button-item-waiting = ⏳ { $title }
button-item-missed = ⚫ { $title }
button-item-later = 🗓 { $title }
button-item-met = ✅ { $title }
button-item-waived = 🤝 { $title }
button-item-continuing = 🔁 { $title }
obligations = <b>Duties of { $unit }</b>: { $n } to do.
obligations-nothing = Duties of { $unit }: all done so far 🎉
obligations-none-yet = Duties of { $unit }: nothing is open yet.
obligations-none-open = Duties of { $unit }: nothing is left to report now.
page-of = Page { $n } of { $of }
obligations-line-overdue = 🔴 <b>{ $title }</b>: { $state }
obligations-line-due-soon = 🟡 <b>{ $title }</b>: { $state }
obligations-line-open = ⚪ <b>{ $title }</b>: { $state }
obligations-together = { $title } (all wards together)
obligations-several = { $done } of { $of } done. To report: { $missing }
obligations-nothing-missing = nothing is missing
obligations-then = { $said }; { $next }
obligations-waiting = ⏳ { $n } waiting for the district’s answer: { $titles }
obligations-missed = ⚫ { $n } missed: { $titles }
obligations-met = ✅ { $n } done
obligations-waived = 🤝 { $n } excused
obligations-later = 🗓 { $n } yet to come; the next on { $on }: { $title }
missing-among = { $name } ({ $when })
missing-more = and { $n } more
done-more = ✅ and { $n } more
item-monthly = { $title }, every month
occurrence-month = month { $n }
occurrence-first-half = first half-year
occurrence-second-half = second half-year
occurrence-year = { $year }
occurrence-nth = no. { $n }
occurrence-of = { $title }, { $name }
when-overdue-since = { $limit }, { $days } { $days ->
        [one] day
       *[other] days
    } late
amount-none = no report yet
amount-reports = { $done } of { $of } reports
amount-helped = { $done } of { $of } people helped
amount-sum = { $done } of { $of } { $noun }
amount-plain = { $done } of { $of }
wards-met = { $met } of { $of } wards
wards-missing = still missing: { $units }
wards-to-review = { $n } waiting for review
wards-extended = { $units } extended to { $on }
wards-waiting = { $n } waiting for an answer
wards-waived = { $n } excused
why-which = Which duty do you want to look into?
why = <b>{ $title }</b> · { $unit }
why-counted = { $done } of { $of } done:
why-reports = <b>Reports sent ({ $n })</b>
why-reports-newest = <b>The newest { $n } reports</b>
why-no-own-reports = { $unit } has sent no report on it.
why-no-reports = No report yet.
why-report = • { $on }, { $who }: { $what }
why-report-not-counted = • { $on }, { $who }: { $what } (not counted: { $why })
why-report-of = { $unit } ({ $name })
ward-which = Which unit would you like to see? { PRESS("Tap a name, or type it", "Type its number or its name") }.
ward-which-of = { $n } units have a name like “{ $typed }”. Which one would you like to see?
ward-unknown = I see no unit called “{ $typed }” that you can look at. Please choose below.
ward-out-of-sight = You can no longer look at that unit.
ward-card = 🏘 <b>{ $unit }</b>
ward-counts = { $counts }
ward-done = ✅ { $n } done
ward-owed = ⚪ { $n } to do
ward-owed-late = 🔴 { $n } to do, { $late } overdue
ward-missed = ⚫ { $n } closed without a report
ward-waived = 🤝 { $n } let off
ward-nothing-yet = Nothing is due yet.
ward-more = and { $n } more
ward-last-report = Last report: { $on }, { $title }
ward-no-report = No report has been sent yet.
ward-people = <b>People</b>
ward-person = • { $name } ({ $roles }): { $channels }
ward-no-channel = not on Xung Kích yet
ward-channel-blocked = { $platform } (nothing gets through)
ward-nobody = Nobody here is on Xung Kích yet.
ward-told = <b>Sent lately</b>
ward-told-line = • { $what } { $on } ({ $name }): { $fate }
told-what = { $kind ->
    [reminder] Reminder
    [reminded-now] Reminder by an officer
    [verdict] Answer to a request
    [report-returned] Report returned
    [report-accepted] Report accepted
    [review-undone] Review taken back
    [report-entered] Report entered for them
    [extended] Longer deadline
    [extension-undone] Longer deadline taken back
    [announcement] Announcement
    [passed-on] Word passed on
   *[other] Message
}
fate-waiting = waits to be sent
fate-sent = sent, no answer
fate-read = answered
fate-failed = did not arrive
fate-blocked = did not arrive, I may be blocked
fate-ambiguous = nobody knows whether it arrived
fate-held-back = kept back to save messages
sent-list = <b>Reports sent by { $unit } ({ $n })</b>
sent-list-of-all = <b>Reports sent ({ $n })</b>
sent-list-unit = <b>{ $unit }</b>
sent-line = • { $on }, <b>{ $title }</b>: { $what }
sent-line-of = • { $on }, { $unit }, <b>{ $title }</b>: { $what }
sent-line-no-duty = { $line } (not in the plan)
sent-line-not-counted = { $line } (does not count: { $why })
sent-none = So far { $unit } has not sent any report.
status-line-not-open = 🗓 { $title }: { $state }
status-line-open = ⚪ { $title }: { $state }
status-line-due-soon = 🟡 { $title }: { $state }
status-line-met = ✅ { $title }: { $state }
status-line-met-late = ☑️ { $title }: { $state }
status-line-overdue = 🔴 { $title }: { $state }
status-line-missed = ⚫ { $title }: { $state }
status-line-waived = 🤝 { $title }: { $state }
status-line-waiver-asked = ⏳ { $title }: { $state }
status-not-open = opens { $on }
status-not-open-event = takes place { $on }
status-open = open, { $limit }
status-due-soon = { $days ->
    [one] 1 day left, { $limit }
   *[other] { $days } days left, { $limit }
}
status-due-today = { $limit }
status-met = done { $on }
status-met-late = done late, { $on } (due { $due })
status-met-undated = done
status-overdue = { $days } { $days ->
        [one] day
       *[other] days
    } late ({ $limit })
status-missed = closed, { $limit }
status-waived = excused
status-waiver-asked = a request was sent; the district has not answered yet
status-awaits-review = sent, an officer looks at it
status-waiver-declined = the district did not agree to the request
status-continuing = 🔁 All the year round; { $n } reports so far
status-continuing-wards = 🔁 All the year round; { $n } reports so far, by { $met } of { $of } wards
continuing = <b>Continuing duties of { $unit }</b>: report whenever something was done; there is no deadline.
continuing-none = { $unit } has no continuing duties.
continuing-line = • { $title }: { $n } times
continuing-line-wards = • { $title }: { $n } times, { $met } of { $of } wards
sent-by = Sent by { $name } at { $at }
sent-also = ✅ It counts for: { $titles }
sent-correct-hint = If something is wrong { PRESS("press Correct, or type", "type “correct”, or") } what is right, such as “{ $label } 48”.
answer-photos-coming = { $n } photos ({ $stored } stored)
not-counted = ⚠️ This report does not count yet: { $why }.
not-counted-returned = the district returned it
not-counted-no-duty = it is not part of the plan
not-counted-awaits-review = waits for an officer
not-counted-photos = it has too few photos
not-counted-day = its day is outside { $from }–{ $to }

## Reporting

question-heading = <b>{ $title }</b> · { $n }/{ $of }
ask-other = Please write what it was.
ask-photos = { $ask } At least { $min }, at most { $max }.
photos-more-needed = I have { $have }, please send { $missing } more.
photos-enough = I have { $have } photos 👍 Send more, or { PRESS("press <b>Photos done</b>.", "type “photos done”.") }
photos-wanted = This question wants photos; a whole album is fine.
photos-help-elsewhere = Please send the photos right here, I cannot take them from elsewhere. Photos in Zalo can be saved on your phone first.
photos-help-video = I cannot take videos. Please take a few stills of it and send them as photos.
photos-help-network = Never mind: send them one by one, whenever the network is better. Write “later” and I keep the report.
photos-none-yet = I have not seen any photo from you yet.
photos-too-few = It takes { $min } photos to send it. If you have no more yet, type “later” and I keep the draft.
photos-taken = 📷 { $have ->
    [one] One photo has arrived.
   *[other] { $have } photos have arrived.
}
photos-received = 📷 { $n } photos received, this report has { $all }.
photos-joined = 📷 { $n } photos added to the report { $title }, it has { $all } now.
photos-loose = 📷 { $n } photos received and kept.
photos-joined-all = 📷 { $n } photos added to the report { $title }.
photos-added = 📷 { $n } photos were added to this report.
photos-into-draft = 📷 { $n ->
    [one] One photo was
   *[other] { $n } photos were
} added to the draft <b>{ $title }</b>.
photos-in-sent-before = <b>{ $title }</b> has { $n ->
    [one] this photo
   *[other] these { $n } photos
} already.
type-not-this = If they are of another activity, type “not this”.
photos-taken-out = All right, I took them out of the report.
photos-stay = That report was decided about or corrected since, so the photos stay in it.
photos-in-draft-before = The draft <b>{ $title }</b> has { $n ->
    [one] this photo
   *[other] these { $n } photos
} already.
photos-taken-back = All right, the photos are out of the draft again.
photos-left-out = All right, I leave them aside.
photos-held-apart = I keep the photos you just sent apart; I will ask again when you report that activity.
loose-ask = You sent { $n } photos at { $at } that are in no report yet. Are they of <b>{ $title }</b>?
photos-too-many = A report takes at most { $max } photos, so the last { $extra } were left out.
photo-not-kept = You look after no unit just now, so I do not keep this photo; please ask for a new invite code and send it again.
photo-not-kept-coming = Your new unit begins on { $on }, so I do not keep this photo yet; please send it again from that day on.
photo-not-kept-reading = Secretaries and officers send reports, so I do not keep this photo; please have a secretary send it.
# Sensitive work: counts and areas only.
sensitive-not-kept = 🔒 To protect these young people, this report holds counts and quarters only; I did not keep your last message. Please write it again without a name, an address or a phone number.
sensitive-no-photos = 🔒 To protect these young people, no photos are needed here; I did not keep what you sent.
sensitive-no-photos-after = 🔒 You just spoke of work that needs no photos, so I did not keep this one. If it is of something else, please open that first and send it again.
photos-of-report = for the report <b>{ $title }</b>
photos-of-none = (in no report yet)
photos-broken = 😔 Sorry, of the photos you sent at { $at } { $where } I could not open { $n }: the file is damaged. Please send it here again.
photos-not-an-image = Of the files you sent at { $at } { $where }, { $n } is not a picture, so I left it out. Please send another photo here.
photos-too-large = Of the photos you sent at { $at } { $where }, { $n } is larger than 20 MB. Please send it here again, as an ordinary photo instead of a file.
photos-too-many-pixels = Of the photos you sent at { $at } { $where }, { $n } has too many pixels for me to open. Please send it here again, as an ordinary photo instead of a file.
photos-unreachable = 😔 Sorry, of the photos you sent at { $at } { $where } I could not fetch { $n }. Please send them here again.
photos-lacking = ⚠️ So this report still lacks { $missing ->
    [one] one photo
   *[other] { $missing } photos
} and does not count yet.
photos-all-stored = 📷 Report { $title }: all { $all } photos are stored.
unclear-required = I need an answer to this one, please. For example: { $example }.
unclear-empty = I see no answer. For example: { $example }.
unclear-date = I am not sure which day that is. For example: { $example }.
unclear-lunar-day = Which day of the ordinary calendar is “{ $said }”? For example: { $example }.
unclear-as-before = I do not know what “{ $said }” means here, please write it out. For example: { $example }.
unclear-no-such-day = The calendar has no such day. For example: { $example }.
unclear-day-to-come = { $on } has not come yet. Which day did it take place?
day-does-not-count = ⚠️ <b>{ $title }</b> counts only what happened { $days }; other days are kept, but do not count. If it was a slip, send me the right day.
unclear-count-not-a-number = I need a number. For example: { $example }.
unclear-count-negative = “{ $said }” is below 0; I need 0 or more. For example: { $example }.
unclear-count-fraction = I need a whole number. For example: { $example }.
unclear-count-too-large = That number is too large, please check. For example: { $example }.
unclear-count-several = I see several numbers, please give me one. For example: { $example }.
unclear-count-other-thing = I am asking for <b>{ $label }</b>; “{ $said }” seems to be about something else. For example: { $example }.
unclear-count-absent = “{ $said }” is who was away, late or left early; I need how many took part. For example: { $example }.
unclear-quantity-not-a-number = I need a number. For example: { $example }.
unclear-quantity-negative = “{ $said }” is below 0; I need 0 or more. For example: { $example }.
unclear-quantity-wrong-unit = About how many { $unit } is “{ $said }”? For example: { $example }.
unclear-quantity-too-large = That number is too large, please check. For example: { $example }.
unclear-quantity-too-small = How many { $unit } is “{ $said }”? For example: { $example }.
unclear-quantity-several = I see several numbers, please give me one. For example: { $example }.
unclear-too-much = { $value } sounds like too much, please check (at most { $max }).
unclear-too-long = That is { $length } characters long; please shorten it to { $max }.
edited-unknown = I do not know which answer you edited. At the end { PRESS("press Change", "type “change”") } to correct any line.
edited-too-late = A sent report does not change with the message you edited. { PRESS("Type /viec, press Item by item, open the report and press Change.", "Type “sent reports”, choose the report and type “correct”.") }
reply-old = You replied to an earlier question, so I wrote nothing down. This is where we are:
reply-to-draft-field = Is “{ $said }” meant for { $label } of the report <b>{ $title }</b>?
reply-to-draft = You replied to the report <b>{ $title }</b>; I did not write down “{ $said }”. Shall we go on with that report?
reply-to-sent = The report <b>{ $title }</b> was sent already, so I did not write down “{ $said }”. Do you want to correct it?
reply-to-gone = The report that you replied to is no more, so I did not write down “{ $said }”.
reply-written = I wrote it into the report <b>{ $title }</b>.
reply-written-lines = Report <b>{ $title }</b>:
reply-dropped = All right, I leave that message aside.
reply-to-reminder = You replied “{ $said }” to the reminder of <b>{ $titles }</b>. { $n ->
        [1] Shall we report on it now?
       *[other] Which one do you want to report on?
    }
reply-to-reminder-done = What that reminder was about needs no report any more, so I did not write down “{ $said }”.
reply-to-request-done = That request was answered already; there is nothing left for you to do.
reply-to-request = You replied “{ $said }” to the request of { $unit } about <b>{ $title }</b>. Do you agree?
reply-to-requests = You replied “{ $said }” to several requests. Please decide each of them.
answer-stays = { $label } stays as it was.
answer-corrected = { $label } corrected: <b>{ $answer }</b>.
answer-written = Written down, { $label }: <b>{ $answer }</b>.
answer-overwritten = { $name } had just written “{ $before }” for { $label }; I took your answer instead.
answer-missing = nothing yet
answer-skipped = skipped
answer-stands = So far: <b>{ $answer }</b>
answer-date = { $on }
about = about { $what }
answer-count = { $n } { $noun }
answer-kg = { $n } kg
answer-m = { $n } m
answer-m2 = { $n } m²
answer-vnd = { $n } VND
answer-photos = { $n ->
    [0] none yet
    [one] one photo
   *[other] { $n } photos
}
answer-photos-untimed = { $n ->
    [one] one photo (it does not say when it was taken)
   *[other] { $n } photos (they do not say when they were taken)
}
answer-photos-some-untimed = { $n } photos ({ $untimed } of them without the time at which they were taken)
card-heading = <b>{ $title }</b> · { $unit }
card-line = { $label }: <b>{ $answer }</b>
meant-figures = Do you mean that { $lines }, or is this for the note?
meant-line = { $label } is <b>{ $answer }</b>
meant-sum-more = With those, { $lines }: is that right?
meant-sum-less = Without those, { $lines }: is that right?
meant-emptied = You took { $fields } out of your message. Shall I empty that line?
meant-other = Is this a new report, or part of the open one?
meant-wish = Do you want to report on <b>{ $title }</b>? The open report is kept as a draft.
wish-open = The report on <b>{ $title }</b> is open already.
take-your-time = Take your time, I’ll wait.
take-your-time-draft = Take your time, the draft stays here.
take-your-time-change = Take your time, the correction stays here.
line-emptied = { $label } is empty now.
line-is-needed = { $label } is needed, so I have not emptied it. Please give me the right answer.
back-optional = { $label } is optional: skip it if there is nothing.
back-needed-number = { $label } is needed: type 0 if there was nobody or nothing.
back-needed = { $label } is needed.
back-how = { $label } can be given like this: { $example }.
not-counted-skip = No problem: if there is no figure yet, { PRESS("press <b>Skip</b>", "type “skip”") }.
not-counted-about = A rough figure will do. For example: { $example }.
line-to-change = { $label }: { $answer }
card-numbered = { $n }. { $text }
card-ask = { PRESS("If all is right, press Send.", "If all is right, type “send”. If a line is wrong, type “sửa” and its number, as in “sửa 3”.") }
card-ask-photos = { $have ->
    [0] If all is right, send at least { $missing } photos: with them I send the report.
   *[other] Send { $missing } more, and I send the report with them.
} If a line is wrong, type “sửa” and its number, as in “sửa 3”.
card-ask-change = { PRESS("Press Change to change or add something, then Send.", "To change a line, type “sửa” and its number, as in “sửa 3”; then “send”.") }
card-pick = This report is not sent yet.{ PRESS(" Press Send if all is right, or Change if not.", "") }
card-lacks-photos = Photos are still missing, so I cannot send it yet.
card-incomplete = Only this is missing before it can be sent:
also-ask = Was this activity for <b>{ $title }</b> as well?
button-count-also = ✅ Yes, count it
button-count-not = No
button-count-more = ➕ Count it for { $title } too
count-more-done = ✅ It counts for <b>{ $title }</b> too now.
change-which = Which line do you want to change?
leave-ask = Keep this report for later, or throw it away?
leave-ask-change = Keep this change for later or drop it? What was sent stays as it is.
draft-kept-photos = Never mind, I keep the report; only { $missing } photos are missing. When you have them, just send them here.
draft-kept = I keep the report. Type /baocao whenever you want to go on.
draft-thrown-away = The report is thrown away.
change-thrown-away = Your changes are thrown away; the report that was sent stays.
cancelled = Stopped.
cancelled-photos-wait = Stopped. I keep your photos and shall ask about them when you report.
nothing-to-cancel = Nothing is unfinished.
report-went-on = You went on with this report in the other app; this is how it stands.
report-went-on-said = You went on with this report in the other app, so I have not written down “{ $said }”. This is how it stands.
draft-resumed = Let us go on; all your answers are still here.
change-resumed = This is the report you sent. Change what you like.
draft-by-other = <b>{ $name }</b> is writing the report { $title } ({ $ago }). Work on it together, so that it is not written twice.
ago-minutes = { $n } min ago
ago-hours = { $n } h ago
ago-days = { $n } d ago
sent-already = There is a report on { $title } already, held on { $on }. What do you want to do?
report-gone = This report is no longer open.
report-sent-by-other = { $name } has sent this report, so I did not write down what you just said. To change it { PRESS("tap <b>Correct this report</b>", "type “correct this report”") }.
report-sent-by-you = You have sent this report already, so I did not take that answer. To change it { PRESS("tap <b>Correct this report</b>", "type “correct this report”") }.
receipt = ✅ Report <b>{ $title }</b> of { $unit } received. Thank you!
receipt-changed = ✅ The report <b>{ $title }</b> of { $unit } is up to date. Thank you!
receipt-photos = 📷 All { $all } photos are stored.
receipt-photos-coming = 📷 { $stored } of { $all } photos are stored; I am fetching the rest, no need to send them again.
receipt-counts = ✅ It counts for <b>{ $title }</b>.
receipt-counts-met = ✅ <b>{ $title }</b>: done
receipt-counts-so-far = ➕ <b>{ $title }</b>: { $amount }
receipt-no-duty = ℹ️ This activity is on no duty of the plan: it is told of in the week's summary and does not add to your progress.
receipt-awaits-review = ⏳ <b>{ $title }</b>: an officer looks at it before it counts, and I will tell you.
receipt-not-counted-day = ⚠️ The report is kept but does not count for <b>{ $title }</b>: only activities { $days } count. If the day is wrong, { PRESS("press <b>Correct this report</b>", "type “correct”") }.
receipt-not-counted-no-day = ⚠️ The report is kept but does not count for <b>{ $title }</b> yet: its day is missing. { PRESS("Press <b>Correct this report</b>", "Type “correct”") } to add it.
receipt-not-counted-photos = ⚠️ The report is kept but does not count for <b>{ $title }</b> yet: it needs { $needed } photos and has { $have }. { PRESS("Press <b>Correct this report</b>", "Type “correct”") } to send more.
receipt-not-counted-nothing-to-add = ⚠️ The report is kept but adds nothing to <b>{ $title }</b> yet: { $label } is empty or 0. { PRESS("Press <b>Correct this report</b>", "Type “correct”") } to fill it in.
receipt-not-counted-locked = ⚠️ The report is kept but does not count for <b>{ $title }</b>, which was closed on { $on }. If it should, please write to your officer.
receipt-not-counted-withdrawn = ⚠️ The report is kept but does not add to your progress: <b>{ $title }</b> is no longer in the plan.
mend-ask = Change the report <b>{ $title }</b> that you sent: { $changes }, is that right?
mend-change = { $label } from { $before } to { $answer }
mend-new = add { $label } { $answer }
mend-which = What is wrong in the report <b>{ $title }</b> that you sent? Write the right figure, like “members 48”, and I will change it.
mend-left = All right, the report stays as you sent it.
sent-received = I have all of your report <b>{ $title }</b>.
receipt-owed = { $unit } still owes:
    { $lines }
receipt-more = … and { $n } more, type /viec to see them.
receipt-nothing-owed = { $unit } owes nothing just now 🎉

## People and roles, for officers

button-people = 👥 People
button-end-role = ⏹ End a role
button-from-today = From today
button-agree = ✅ I agree
button-leave = 🚪 Leave the role
button-stay-in-role = Stay
help-nguoi = /nguoi see who is in the units, invite people, end roles
unit-which = Which unit is this about?
unit-only-one = You only have { $unit }.
title-in-unit = { $title } · { $unit }
role-of = { $role } of { $unit }
people-none = You look after the people of no unit.
people-units = 👥 { $people } people in { $units } units. Which unit do you want to see?
people-lacking = ⚠️ { $n } units have no secretary; they stand first.
people-unit = { $unit } · { $n } people
people-unit-lacking = ⚠️ { $unit } · no secretary
people-unit-gone = This unit is no more in your list.
people-person-gone = This person has no role here any more.
people-of-unit = 👥 <b>{ $unit }</b>: { $n ->
    [0] nobody yet.
    [one] one person.
   *[other] { $n } people.
}
people-line = { $name }: { $what }
people-card = 👤 <b>{ $name }</b>
people-role = { $role }, since { $since }
people-role-until = { $role }, since { $since }, ends { $until }
people-channels = Uses { $platforms }; { $seen }.
people-seen = wrote last at { $at }
people-not-seen = has not written yet
people-unreached = 📵 I cannot write to this person. Please remind them to open Xung Kích and write to me once.
people-role-gone = This role has just ended.
people-cancelled = All right, nothing was changed.
people-which-role = <b>{ $name }</b> has several roles here. Which one?
people-end-when = From which day on is { $name } no longer { $role }? { PRESS("Press below", "Type “from today”") } or type a day, such as 30/6.
people-no-day = I am not sure which day. Please type one, such as 30/6.
people-day-past = { $on } is over. Please choose today or a later day.
people-day-far = { $on } is too far away: I can note a year ahead at most.
people-why = Why is that? A few words; I only keep them in the log and send them to nobody.
people-no-reason = Please write the reason in a few words.
people-reason-long = This reason has { $length } characters, I can keep { $max } at most. Please shorten it.
people-end-check-today = <b>{ $name }</b> is no longer { $role } from today. Reason: “{ $reason }”. Do you agree?
people-end-check = <b>{ $name }</b> is no longer { $role } from { $on }. Reason: “{ $reason }”. Do you agree?
people-end-last = ⚠️ After that { $unit } has no secretary.
people-ended = ⏹ { $name } is no longer { $role }. I tell them now.
people-ends = 🗓 { $name } will no longer be { $role } from { $on }. I tell them now.
people-groups-by-hand = I cannot remove anybody from a group. If { $name } is still in { $groups }, please remove them by hand.
button-move-role = 🔀 To another unit
button-hand-over = 🤝 Hand over
button-invite = ➕ Invite somebody
people-successor = { $name } · { $unit }
people-several = Several are called “{ $name }”. Please pick one below.
people-move-where = To which unit shall { $name } go from { $unit }?
people-move-same = This person is in { $name } already. Please pick another unit.
people-move-nowhere = I find no unit called “{ $name }” in your list.
people-move-check = <b>{ $name }</b> goes from { $role } to <b>{ $to }</b>, from today. Reason: “{ $reason }”. Do you agree?
people-moved = 🔀 { $name } went from { $from } to { $to }. I tell them now.
people-hand-over-whom = To whom does { $name } hand { $unit } over? Pick somebody, or type a name.
people-hand-over-nobody = There is nobody yet to take { $unit } over from { $name }. Please invite somebody first.
people-hand-over-self = { $name } has it already, and cannot hand it over to themselves. Please pick somebody else.
people-hand-over-stranger = I do not know anybody called “{ $name }”. Please invite them first, then hand over.
people-hand-over-check = <b>{ $name }</b> hands { $unit } over to <b>{ $to }</b> from today, with drafts and requests that wait; { $name } is no longer { $role }. Reason: “{ $reason }”. Do you agree?
people-handed-over = 🤝 { $unit } went over from { $name } to { $to }. I tell both now.
people-invite-as = As what do you invite somebody?
people-invited = ✉️ Please pass the next message on to whom you invite. The code is good for one person.
invitation = Hello! You are invited to Xung Kích as { $role }.
    { $ways }
    Code: <b>{ $code }</b>, good once, until the end of { $until }.
invitation-by-link = { $platform }: open { $link }
invitation-by-code = { $platform }: find { $bot } and send { $code }
leave-which = Which role do you want to leave?
leave-sure = Do you want to stop being { $role } today? I will tell the officers.
leave-last = ⚠️ After that { $unit } has no secretary.
leave-stayed = All right, you keep your role.
leave-done = 🚪 You are no longer { $role }. I have told the officers. Thank you for everything!
leave-done-one = 🚪 You are no longer { $role }. I have told the officers.
role-ended = ⏹ From { $on } you are no longer { $role }. Thank you for everything!
role-ended-last = After that I take no reports from you. If that is a mistake, please write to the district.
role-given = 🤝 You have a new role: { $role }.
role-taken-over = 🤝 You take over from { $name }: { $role }. { $n ->
    [0] No draft waits.
    [one] One draft waits for you.
   *[other] { $n } drafts wait for you.
}
person-left = 🚪 <b>{ $name }</b> is no longer { $role } from today, by their own wish.
sheet-title = Invitations to Xung Kích
sheet-good-until = The code is good once, until { $until }.

## Groups

group-hello = Hello everybody, I am Xung Kích! To get a digest every week, an officer types { CALL($me, "lienket", "liên kết") } with the group's code here. After that { CALL($me, "tongket", "digest") } shows it at any time.
group-hello-linked = Hello everybody, I am Xung Kích! This group is linked to <b>{ $unit }</b>. The week's digest comes every { $weekday } at { $time }; { CALL($me, "tongket", "digest") } shows it at any time.
group-linked = 🔗 This group is linked to <b>{ $unit }</b>. The week's digest comes every { $weekday } at { $time }; { CALL($me, "tongket", "digest") } shows it at once.
group-link-how = Please type { CALL($me, "lienket", "liên kết") } with the code of the group, for example { CALL($me, "lienket", "liên kết", "K7QM-4XRT") }. Ask the district for a code; each links one group.
group-linked-already = This group is linked to <b>{ $unit }</b>: the week's digest comes every { $weekday } at { $time }. For another unit, type { CALL($me, "lienket", "liên kết") } with a new code.
group-not-linked = This group is not linked yet. Please ask an officer to type { CALL($me, "lienket", "liên kết") } with the group's code.
group-code-wrong = This code is not right. Check every character and type { CALL($me, "lienket", "liên kết") } with it again, or ask the district for a new one.
group-code-too-many = You typed too many wrong codes, so I take none from you for now. Please type { CALL($me, "lienket", "liên kết") } with it again in an hour, or ask somebody else in the group to.
groups-untitled = without a name
group-confirmed = 🔗 This group is now linked to <b>{ $unit }</b>. From now on the week's digest comes here.
group-waiting = ⏳ I have told the officers and leaders of { $unit }. Once one of them agrees the group gets its digests.
# Zalo names no groups: `named` is no.
groups-told-linked = { $named ->
    [no] 🔗 { $name } has linked a group for the digests of { $unit }. If that is wrong, please unlink it.
   *[yes] 🔗 { $name } has linked the group <b>{ $title }</b> for the digests of { $unit }. If that is wrong, please unlink it.
}
groups-told-waiting = { $named ->
    [no] 🔔 { $name } wants a group to get the digests of { $unit }. Do you agree?
   *[yes] 🔔 { $name } wants the group <b>{ $title }</b> to get the digests of { $unit }. Do you agree?
}
groups-linked-type = { $waiting ->
    [no] Type “groups” to look or to unlink.
   *[yes] Type “groups” to agree or to unlink.
}
somebody = Somebody
button-agree-group = ✅ Agree: { $title }
button-drop-group = 🗑 Unlink: { $title }
button-drop = 🗑 Unlink the group
button-keep-group = Keep it
help-nhom = /nhom see which groups get digests
groups-none = No group gets digests of your units yet.
groups-list = 💬 { $n } groups of the units you look after:
groups-line = 🔗 { $title } ({ $platform }): { $unit }, linked by { $name } on { $on }
groups-line-waiting = ⏳ { $title } ({ $platform }): { $unit }, asked for by { $name } on { $on }, waits for your word
groups-gone = This group is not in your list any more; perhaps it was unlinked.
groups-agreed = ✅ The group <b>{ $title }</b> gets the digests of { $unit } from now on.
groups-agreed-already = The group <b>{ $title }</b> gets the digests of { $unit } already.
groups-drop-sure = Unlink the group <b>{ $title }</b>? It gets no digests of { $unit } any more; to get them again it needs a new code.
groups-dropped = 🗑 The group <b>{ $title }</b> is unlinked. It gets no digests of { $unit } any more.
groups-kept = All right, nothing was changed.
group-code-used = This code has been used. Please ask the district for a new one: each works once.
group-code-expired = This code has expired. Please ask the district for a new one.
group-code-for-person = This is a person's invitation: use it in a private chat with me, not in the group.
group-unit-which = Type { CALL($me, "phuong", "phường", $example) } to see how a unit stands. This group can see: { $units }.
group-unit-which-of = Several units have a name like “{ $typed }”: { $units }. Please type more of it.
group-unit-unknown = I see no unit called “{ $typed }”. This group can see: { $units }.
group-private-only = Please write that to me in private; here I only post the digest.
group-placed = 📌 From now on the summary of <b>{ $unit }</b> comes here, every { $weekday } at { $time }.

## What does not get through, for officers

unreached-topic-closed = 📌 The topic for the summary in the group <b>{ $name }</b> ({ $unit }) was closed or deleted, so I send it to the group’s general topic. To have it apart again, open that topic or make one, and type /lienket in it.
unreached-general-closed = 📌 The summary did not reach the group <b>{ $name }</b> ({ $unit }): its general topic is closed. Please open it, or type /lienket in a topic that is open.
unreached-muted = 🔇 The summary did not reach the group <b>{ $name }</b> ({ $unit }): I may not write there. Please ask its administrators to let me write again.
unreached-removed = 🚪 I am no longer in the group <b>{ $name }</b> ({ $unit }), so no summary goes there any more. If the group still wants it, add me again and link it with a new code.
unreached-blocked = 📵 { $since } I cannot write to <b>{ $name }</b> ({ $unit }) any more; they may have blocked me. Please ask them to open Xung Kích and write me a message.
unreached-failed = 📵 { $since } nothing that I write to <b>{ $name }</b> ({ $unit }) arrives. Please ask them to open Xung Kích and write me a message.
unreached-since = Since { $at }
unreached-lately = Lately
unreached-others = { $unit } still has somebody who gets my words:
unreached-alone = Nobody in { $unit } gets reminders now.
unreached-silent = 🔕 <b>{ $unit }</b> has not answered { $n } reminders in a row, since { $since }; the last one { $last }.
unreached-silent-ask = Please call and ask how they are.
unreached-person = • { $name } ({ $channels }): { $seen }
unreached-invited-by = Invited by: { $names }
unreached-left = 📭 Since { $since } <b>{ $unit }</b> has no secretary, so nobody is reminded of what it owes. Please invite somebody.
unreached-nobody = 📭 No secretary is on Xung Kích yet in <b>{ $units }</b>, so nobody is reminded of what is owed there. Please invite somebody.
unreached-more = … and { $n } more have not answered either.
unreached-type = Type “{ $unit }” to look closer, or “people” to invite somebody.
unreached-type-several = Type “ward” to look at each, or “people” to invite somebody.
button-see-unit = 🏘 { $unit }
no-room-person = This bot has as many people as it may, so I cannot take you in yet. I told the officer in charge; your code stays good, please try again later.
no-room-person-link = This bot has as many people as it may. Please come in by this link, your code is still good: { $link }
no-room-person-bot = This bot has as many people as it may. Please look for <b>{ $bot }</b> and send it this code, which is still good.
no-room-account = This bot has as many people as it may, so I cannot add this account yet. Please go on in the other app; your reports and duties are all there.
no-room-group = I am in as many groups as I may be, so I cannot link this one yet. I told the officer in charge; the code stays good.
no-room-group-bot = I am in as many groups as I may be. Please add <b>{ $bot }</b> to the group and type { CALL($bot, "lienket", "liên kết") } with this code, which is still good.
lost-before = ↩️ My last message may not have reached you: “{ $text }”
allowance-until = At this pace they are used up on { $on }.
allowance-lasts = At this pace they last until the end of the month.
allowance-short = 📉 <b>{ $bot }</b> has used { $used } of the { $most } messages of month { $month } ({ $sent } sent, { $received } received), { $left } are left. { $forecast } To save some, I now remind each person once a day only; nearer to the end, only the last time before a deadline. Please ask the administrator for one more bot, or invite some people to another channel.
allowance-last = 🪫 <b>{ $bot }</b> has only { $left } of the { $most } messages of month { $month } left ({ $sent } sent, { $received } received). { $forecast } Until the month ends I only answer, tell decisions and send the digest by this bot; I do not remind any more. Please remind the units yourself, and ask the administrator for one more bot.
allowance-spent = 🚫 <b>{ $bot }</b> has used up the messages of month { $month }, and can write again on { $next }. Answers that wait are not lost. Until then please remind the units in another way, and ask the administrator for one more bot.
allowance-people = 👥 <b>{ $bot }</b> has as many people as it may: whoever is new and writes to it may get no answer. Please invite them to another channel or another bot, and ask the administrator for one more bot.
allowance-groups = 👥 <b>{ $bot }</b> is in as many groups as it may be, so no other group can be linked. Please ask the administrator for one more bot, or take me out of a group that is not used.

## Reminders

button-report-duty = 📝 Report { $title }
reminder-we = { $kind ->
    [ward] your ward
    [school] your school
   *[other] your unit
}
reminder-many = Hello! { $n } things for { $we } to keep in mind:
reminder-many-units = Hello! { $n } things to keep in mind:
reminder-ahead = 🌱 { $on } is <b>{ $title }</b>. That leaves { $we } { $days } days to get ready; bring everybody along, and report it by { $until }.
reminder-soon = 🌱 This { $on } is <b>{ $title }</b>. Ask somebody to take at least { $photos } photos, and report it by { $until }.
reminder-tomorrow = 🌱 Tomorrow, { $on }, is <b>{ $title }</b>. Tell everybody when to meet, and ask somebody to take at least { $photos } photos. Report it by { $until }.
reminder-today = ☀️ Today is <b>{ $title }</b>. May it go well! Report it by { $until }.
reminder-evening = 📷 Is <b>{ $title }</b> done for today? Any photos left? Send them straight to me; it is in time until { $until }.
reminder-evening-draft = Send it tonight; it is in time until { $until }.
reminder-after = ✍️ How did <b>{ $title }</b> go? Please report it by { $until }.
reminder-last-day = 📌 Today is the last day to report <b>{ $title }</b>. Please send it; it is in time until { $until }.
reminder-window-ahead = 📌 { $days } days are left to report <b>{ $title }</b>. Once it is done, please send it by { $until }.
reminder-window-soon = 📌 { $days } days are left to report <b>{ $title }</b>. At least { $photos } photos, please, by { $until }.
reminder-window-tomorrow = 📌 Tomorrow, { $on }, is the last day to report <b>{ $title }</b>. Please send it by { $until }.
reminder-late = ⏰ The report on <b>{ $title }</b> of { $we } has not come yet ({ $limit }). Please send it, it takes a few minutes.
reminder-late-again = ⏰ The report on <b>{ $title }</b> is { $days } days late ({ $limit }). If { $we } did it, please send it today.
reminder-invite = 🤝 The whole district takes part in <b>{ $title }</b>, due { $due }. If { $we } can hold something, report it: any ward counts.
reminder-progress = So far there are { $done } of { $of }.
reminder-title-of = { $title } ({ $unit })
reminder-line-event = • { $on }: { $title } · due { $due }
reminder-line-due = • Due { $due }: { $title }
reminder-line-today = • ☀️ Today: { $title } · due { $due }
reminder-line-evening = • 📷 Done for today? { $title } · due { $due }
reminder-line-last-day = • 📌 Last day, due { $due }: { $title }
reminder-line-late = • ⏰ Due { $due }, { $days ->
    [one] one day
   *[other] { $days } days
} late: { $title }
reminder-line-invite = • 🤝 The whole district together, due { $due }: { $title }
reminder-line-draft = { $line } · draft: { $state }
reminder-draft = ✍️ { $whose } <b>{ $title }</b>: { $state }.
draft-of-you = You have a draft of
draft-of = { $name } has a draft of
draft-lacks = it still lacks { $fields }
draft-lacks-photos = { $n ->
    [one] one more photo
   *[other] { $n } more photos
} and it can be sent
draft-lacks-many = { $n } more answers and it can be sent
draft-photos = { $n ->
    [one] one photo
   *[other] { $n } photos
}
draft-complete = nothing is missing, { PRESS("just press Send", "only to be sent") }
limit = due { $on }
limit-extended = extended to { $on }
until-day = the end of { $on }
until-hour = { $on }
until-today = { $time } today
until-tonight = the end of today
deadline-hour = { $time } on { $on }
deadline-hour-full = { $time } on { $on }
deadline-today = today
reminder-type-report = Type “report” to report, “remind me tomorrow” to hear of it again, or “cannot be done”.
reminder-type-shared = Type “report” to report, or “remind me tomorrow” to hear of it again.
waiver-type = Type “let them off”, “still to be done” or “ask back”.
escalation-heading = ⚠️ Overdue and not reported, please remind them:
escalation-line = • <b>{ $title }</b> ({ $limit }, { $days ->
    [one] one day
   *[other] { $days } days
} late): { $units }

## Digest

moment = { $time } on { $on }
digest-heading = 📊 <b>{ $unit }</b> · week { $from }–{ $to }
digest-heading-running = 📊 <b>{ $unit }</b> · this week, up to { $to }
digest-quiet = A quiet week: no activity was reported.
digest-quiet-running = No activity was reported this week so far.
digest-reports = { $kind ->
    [ward] <b>{ $n } of { $of } wards</b> reported <b>{ $reports }</b> activities
   *[other] <b>{ $n } of { $of } units</b> reported <b>{ $reports }</b> activities
}
digest-reports-alone = <b>{ $reports }</b> activities reported
digest-figures = { $figures }
figure-people = { $n } people
figure-wasteKg = { $n } kg of waste
figure-waste-tons = { $n } t of waste
figure-spots = { $n } black spots and alleys
figure-trees = { $n } trees
figure-other = { $words }: { $n }
digest-standing = <b>Standing against the plan</b>
standing-complete = ✅ All that is due is done ({ $met }/{ $expected }): { $units }
standing-late = ⏰ Something is late ({ $met }/{ $expected } done): { $units }
standing-waiting = 🟡 Reports awaited ({ $met }/{ $expected } done): { $units }
standing-unit = { $unit } { $met }/{ $expected }
standing-complete-each = ✅ All that is due is done: { $units }
standing-late-each = ⏰ Something is late: { $units }
standing-waiting-each = 🟡 Reports awaited: { $units }
digest-parts = <b>By part of the plan</b>
part-line = • { $title }: { $state }
part-met = { $met }/{ $expected }
part-late = { $n } late
part-continuing = { $n } continuing
digest-overdue = <b>Overdue</b>
overdue-line = ⏰ { $short }: { $limit }, { $missing }
overdue-long = 🔴 { $short }: { $limit }, { $missing }
overdue-missing-names = missing: { $units }
overdue-missing = { $kind ->
    [ward] { $n } wards missing: { $units }
   *[other] { $n } units missing: { $units }
}
all-units = { $kind ->
    [ward] all { $n } wards
   *[other] all { $n } units
}
digest-more = … and { $n } more
digest-coming = <b>Coming up</b>
coming-today = 🗓 Today: { $title }
coming-event = 🗓 { $on }: { $title }
coming-last-day = 🗓 Last day, due { $due }: { $title }
coming-due = 🗓 Due { $on }: { $title }
coming-extended = 🗓 Extended to { $on }: { $title }
coming-awaited-all = { $kind ->
    [ward] { $line }, no ward has done it yet
   *[other] { $line }, no unit has done it yet
}
coming-awaited = { $kind ->
    [ward] { $line }, { $n } of { $of } wards to go
   *[other] { $line }, { $n } of { $of } units to go
}
digest-as-of = <i>As of { $at }</i>

## Around the chat

bot-description = Xung Kích helps Youth Union secretaries report activities from their phones, reminds them before every deadline and sends a digest every week. Press Start and enter your invitation code.
bot-short-description = Report Youth Union activities in minutes.
command-baocao = Send a report
command-viec = What is owed, and how far it is
command-dagui = Reports that were sent
command-sua = Correct the last report
command-huy = Stop what I am doing
command-trogiup = Help
command-ngonngu = Change the language
command-doikenh = Use another app as well, choose where I remind you
command-tongket = This week's digest
command-phuong = How a ward stands
command-lienket = Link this group with a code

## Demo page

demo-title = Xung Kích: try it here
demo-intro = Open the invitation on each phone, report one thing, then let the year run. The other wards report by themselves; on Monday mornings the leaders' group gets its digest.
demo-phones = The phones
demo-clock = The clock
demo-language = Language of the page
demo-platforms = Which phones are shown
demo-both = Both
demo-hour = +1 hour
demo-day = +1 day
demo-next = To the next message
demo-play = ▶ Run the year
demo-pause = ⏸ Stop
demo-over = 🏁 The plan's year 2024 is over. Look through the digests in the leaders' group; to begin again, start npm run demo once more.
demo-over-unlinked = 🏁 The plan's year 2024 is over. The leaders' group was not linked, so no digest came: start npm run demo once more, and open the invitations before you let the year run.
demo-going = On the way…
demo-stopped-at = Stopped at a new message:
demo-arrived = There; nothing new came.
demo-message = Message
demo-send = Send
demo-attach = Send photos, a sticker, a voice message
demo-pick = Choose photos of your own
demo-samples = Choose samples; what you are typing becomes the caption:
demo-sample = Sample photo
demo-as-files = Send as files
demo-sticker = Sticker
demo-voice = Voice message
demo-open-invite = Open the invitation
demo-link-group = Add Xung Kích to the group and link it
demo-type-invite = Type the invite code
demo-type-link = Add Bot Xung Kích to the group and type its code
demo-told-code = The district sent you an invite code; write it to Bot Xung Kích:
demo-call = Call
demo-commands = Commands
demo-bot = bot
demo-group = Group
demo-members = members
demo-typing = typing…
demo-edited = edited
demo-album = photo
demo-unread = new messages
demo-actions = Reply or edit
demo-reply = Reply
demo-edit = Edit
demo-replying = Replying to:
demo-editing = Editing:
demo-cancel = Cancel
demo-chat-with = Messages of
demo-joined = joined the group
demo-left = left the group
demo-created = made the group
demo-no-photo = No photo was chosen.
demo-not-a-photo = A phone cannot send this file as a photo. Please choose a JPEG, PNG or WebP.
demo-too-long = That is too long for a phone to send.
demo-button-gone = That button has just changed; please press the one that is there now.
demo-refused = A phone does not do that.
demo-lost = The connection to the demo is lost. Is npm run demo still running?

## Units that are no more

unit-ended = On { $on } { $unit } { $n ->
        [0] ended
       *[other] was reorganised into { $successors }
    }. Thank you for all you did there; every report you sent is kept.
unit-ended-next = Please ask your new unit for an invitation code and type it here, and we go on together.
unit-new = the new { $unit }
unit-ended-now = From now on I help you with { $units }.
unit-coming = I noted you down for the new { $unit }, which begins on { $on }. Write to me from that day on.
code-unit-ended = This code is for { $unit }, which { $n ->
        [0] ended on { $on }
       *[other] was reorganised on { $on } into { $successors }
    }. Please ask for a code of the new unit.
group-unit-ended = Hello everybody: on { $on } <b>{ $unit }</b> { $n ->
        [0] ended
       *[other] was reorganised into { $successors }
    }, so no more digests come here. All figures of before are kept. For the digests of the new unit, an officer types { CALL($me, "lienket", "liên kết") } with the group's new code.

## Put off, and what will not take place

button-snooze = 💤 Tomorrow
button-will-not-take-place = 🚫 Cannot be done
snoozed = { $n ->
    [1] 💤 All right, I will remind you tomorrow morning. If you report before, I will not.
   *[other] 💤 All right, I will remind you of these { $n } tomorrow morning, but not of what is done by then.
}
snoozed-today = { $n ->
    [1] 💤 I could read your message only today, so I remind you today.
   *[other] 💤 I could read your message only today, so I remind you of these { $n } today.
}
snooze-nothing = 👍 There is nothing left to remind you of.
waiver-nothing = I am not sure which duty you mean. { PRESS("Type /viec, press See each duty, choose it and press Cannot be done.", "Type “duties”, choose See each duty, choose it and type “cannot be done”.") }
waiver-waits = A request about <b>{ $titles }</b> was sent already and waits for an officer. I tell you as soon as there is an answer.
waiver-which = Which cannot be done?
waiver-which-granted = Which of these do you agree to?
waiver-which-declined = Which of these do you not agree to?
waiver-of = { $unit }: { $title }
waiver-why = Why can <b>{ $title }</b> not be done? A few words are enough; I pass them to your officer.
waiver-offered = Shall I take what you wrote as the reason: “{ $reason }”? Send it, or write another one.
waiver-too-long = The reason is { $length } characters long, and I can pass on { $max } at most. Please shorten it.
waiver-asked = 📨 I told your officer that your unit cannot do <b>{ $title }</b>. You will hear the answer from me; meanwhile I do not remind you.
waiver-cancelled = All right, it stays as it was.
waiver-request-new = 🙏 <b>{ $unit }</b> ({ $who }) says that it cannot do <b>{ $title }</b>. Reason: “{ $reason }”. Do you let them off?
waiver-request-again = 🙏 <b>{ $unit }</b> ({ $who }) still waits for your answer: it cannot do <b>{ $title }</b>. Reason: “{ $reason }”. Do you let them off?
button-grant-one = ✅ Let them off
button-decline-one = ↩️ Still to be done
button-grant-of = ✅ Let off: { $unit }
button-decline-of = ↩️ To be done: { $unit }
waiver-granted = ✅ { $unit } is let off <b>{ $title }</b>. I tell them now.
waiver-declined = ↩️ { $unit } still has to do <b>{ $title }</b>. I tell them now.
waiver-already-granted = { $name } let { $unit } off <b>{ $title }</b> already, so it stays like that.
waiver-already-granted-by-you = You have let { $unit } off <b>{ $title }</b> already, so I leave it at that.
waiver-already-declined = { $name } told { $unit } already that <b>{ $title }</b> has to be done, so it stays like that.
waiver-already-declined-by-you = You have answered { $unit } already that <b>{ $title }</b> is still to be done, so I leave it at that.
waiver-gone = I cannot find this request.
verdict-granted = ✅ Your officer agrees: you are let off <b>{ $title }</b>. I will not remind you of it.
verdict-declined = ↩️ Your officer would like you to do <b>{ $title }</b> all the same. Talk to them if something stands in the way.

## Making up on another day, and requests that are talked about

button-make-up = 📅 On another day
button-not-at-all = 🚫 Not at all
make-up-which = Which would you like to make up?
make-up-day = On which day will you make up <b>{ $title }</b>? Type a day, such as “{ $on }”.
make-up-why = Why does <b>{ $title }</b> move to <b>{ $on }</b>? A few words are enough; I pass them to your officer.
make-up-ready = 📅 I ask whether you may make up <b>{ $title }</b> on <b>{ $on }</b>.
make-up-no-date = I find no day in this message. Please type one.
make-up-no-such-day = There is no { $said } in the calendar. Please look again.
make-up-past = { $on } is over. Please choose a day from today on.
make-up-event-day = { $on } is the very day of <b>{ $title }</b>. Please choose another one.
make-up-before-event = { $on } is before the day itself, { $event }. To make it up, please choose one after it.
make-up-in-time = { $on } is in time, so there is nothing to ask for: report <b>{ $title }</b> by { $until }. For another day, type that one.
make-up-beyond-plan = The plan of the year ends on { $last }, so { $on } does not count. Please choose an earlier day.
make-up-other-round = { $on } is the day of <b>{ $other }</b>: a report of that day counts for that one, and not for <b>{ $title }</b>. Please choose another day.
make-up-asked = 📨 I asked your officer whether you may make up <b>{ $title }</b> on <b>{ $on }</b>. You will hear the answer from me; meanwhile I do not remind you.
make-up-cancelled = All right, I ask for no other day.
made-up-on = made up on { $on }
title-made-up = { $title } (made up on { $on })
coming-made-up = { $title } (made up by { $units })
wards-making-up = made up: { $units }
wards-making-up-one = { $unit } on { $on }
digest-requests = { $n ->
    [one] { $n } request waits for an answer
   *[other] { $n } requests wait for an answer
}
request-who = { $name }, { $since }
request-who-left = { $name }, who has left, { $since }
request-question = ❓ { $name } asked: “{ $text }”
request-answer = 💬 { $name } answered: “{ $text }”
request-waits-for-answer = ⏳ waits for the ward’s answer: “{ $text }”
waiver-request-answered = 💬 <b>{ $unit }</b> ({ $who }) asks to be let off <b>{ $title }</b>, and has answered the question. Reason: “{ $reason }”.
waiver-request-unanswered = ⏳ <b>{ $unit }</b> ({ $who }) asks to be let off <b>{ $title }</b>, and has not answered the question. Reason: “{ $reason }”.
make-up-request-new = 🙏 <b>{ $unit }</b> ({ $who }) would like to make up <b>{ $title }</b> on <b>{ $on }</b>. Reason: “{ $reason }”. Do you agree?
make-up-request-again = 🙏 <b>{ $unit }</b> ({ $who }) still waits for your answer: may it make up <b>{ $title }</b> on <b>{ $on }</b>? Reason: “{ $reason }”.
make-up-request-answered = 💬 <b>{ $unit }</b> ({ $who }) would like to make up <b>{ $title }</b> on <b>{ $on }</b>, and has answered the question. Reason: “{ $reason }”.
make-up-request-unanswered = ⏳ <b>{ $unit }</b> ({ $who }) would like to make up <b>{ $title }</b> on <b>{ $on }</b>, and has not answered the question. Reason: “{ $reason }”.
request-decide = Do you agree?
request-decide-now = Decide now, or ask once more.
waiver-listed = • <b>{ $unit }</b> ({ $who }) asks to be let off <b>{ $title }</b>: “{ $reason }”
make-up-listed = • <b>{ $unit }</b> ({ $who }) would make up <b>{ $title }</b> on <b>{ $on }</b>: “{ $reason }”
waiver-short = • { $unit } ({ $name }): to be let off { $title }
make-up-short = • { $unit } ({ $name }): to make up { $title } on { $on }
make-up-type = Type “let them off” to agree, “still to be done” to keep the old day, or “ask back”.
requests-type = Type “requests” to see and answer each of them.
requests-wait = { $n ->
    [one] 🙏 { $n } request waits for your answer:
   *[other] 🙏 { $n } requests wait for your answer:
}
requests-none = No request waits for your answer 👍
requests-finished = No request is left. Thank you 👏
requests-not-yours = The officers in charge answer what wards ask for.
requests-all-ask = Do you agree to all { $n } of these?
requests-all-granted = ✅ You agreed to { $n } requests. I tell the wards now.
requests-all-left = { $n } of them were answered or taken back just now, so I left them.
request-gone-meanwhile = This one was answered or taken back just now. Here is what is left.
button-requests = 📥 See each request
button-ask-back = ❓ Ask back
button-ask-back-listed = ❓ Ask back: { $unit }
button-grant-listed = ✅ Agree: { $unit }
button-decline-listed = ↩️ To be done: { $unit }
button-grant-make-up-one = ✅ Let them make it up
button-decline-make-up-one = ↩️ Keep the old day
button-grant-make-up-of = ✅ Made up: { $unit }
button-decline-make-up-of = ↩️ Old day: { $unit }
button-grant-make-up-listed = ✅ Agree: { $unit }
button-decline-make-up-listed = ↩️ Old day: { $unit }
button-grant-all = ✅ Agree to all
button-grant-all-sure = ✅ Agree to all { $n }
make-up-granted = ✅ { $unit } makes up <b>{ $title }</b> on <b>{ $on }</b>. I tell them now.
make-up-declined = ↩️ <b>{ $title }</b> keeps its day. I tell { $unit } now.
make-up-already-granted = { $name } let { $unit } make up <b>{ $title }</b> already, so it stays like that.
make-up-already-granted-by-you = You have let { $unit } make up <b>{ $title }</b> already, so I leave it at that.
make-up-already-declined = { $name } told { $unit } already that <b>{ $title }</b> keeps its day, so it stays like that.
make-up-already-declined-by-you = You have told { $unit } already that <b>{ $title }</b> keeps its day, so I leave it at that.
request-withdrawn-already = { $unit } took its request about <b>{ $title }</b> back, so there is nothing left to answer.
request-not-in-plan = The plan has no <b>{ $title }</b> any more, so there is nothing left to answer { $unit }.
request-met = { $unit } has reported <b>{ $title }</b> by now, so there is nothing left to answer.
request-which-ask-back = Which of these would you like to ask about?
request-question-ask = What would you like to ask { $unit } about <b>{ $title }</b>? Write it in one message; I pass it on to { $who } at once.
request-question-stopped = All right, nothing is asked.
request-asked-back = ❓ I asked { $unit } about <b>{ $title }</b>. You hear the answer from me, and after two days that there is none.
waiver-question = ❓ { $name } asks about your request, <b>{ $title }</b>: “{ $text }”
waiver-question-type = Type “answer” to answer.
button-answer-question = 💬 Answer
button-answer-question-of = 💬 Answer: { $title }
button-withdraw = 🗑 Take it back
button-withdraw-of = 🗑 Take back: { $title }
request-answer-ask = { $name } asks about <b>{ $title }</b>: “{ $text }” What do you answer? Write it in one message; I pass it on at once.
request-answer-check = { $name } waits for your answer about <b>{ $title }</b>. Is “{ $text }” the answer?
request-answer-stopped = All right, nothing was answered. When you are ready, type “answer”.
request-answered = 📨 Your answer about <b>{ $title }</b> went to your officer. You will hear the decision from me.
request-question-withdrawn = The request about <b>{ $title }</b> was taken back, so there is nothing left to answer.
request-question-answered = The question about <b>{ $title }</b> was answered already; an officer has yet to decide.
request-question-decided = Your officer has decided about <b>{ $title }</b>, so there is nothing left to answer.
own-requests = <b>What your ward asked for</b>
own-requests-none = Your ward has asked for nothing this year. If something cannot be done, or only on another day, type “cannot be done” or “make it up”.
own-waiver = To be let off <b>{ $title }</b>
own-make-up = To make up <b>{ $title }</b> on { $on }
own-request-asked = ⏳ { $what }: waits for an answer since { $since }
own-request-asked-back = ❓ { $what }: waits for your answer
own-request-granted = ✅ { $what }: { $name } agreed
own-request-declined = ↩️ { $what }: { $name } did not agree
own-request-withdrawn = 🗑 { $what }: taken back
own-request-met = ✅ { $what }: reported, so it is not needed any more
withdraw-done = 🗑 The request about <b>{ $title }</b> is taken back. It is still to be done, and I remind you as before.
withdraw-done-met = 🗑 The request about <b>{ $title }</b> is taken back; it was reported.
withdraw-done-already = The request about <b>{ $title }</b> was taken back already.
withdraw-decided = Your officer has answered the request about <b>{ $title }</b>, so it cannot be taken back. Write to them if something should change.
undo-verdict-nothing = There is no answer of the last hour to take back.
undo-verdict-too-late = More than an hour has passed, so I cannot take it back. Ask the ward for a new request instead.
undo-verdict-done = ⏪ Taken back: the request of { $unit } about <b>{ $title }</b> waits again.
undo-verdict-done-many = ⏪ Taken back: { $n } requests wait again.
undo-verdict-met = { $unit } has reported <b>{ $title }</b>, so that part stays as it is.
verdict-make-up-granted = ✅ Your officer agrees: <b>{ $title }</b> is made up on <b>{ $on }</b>. A report is in time by { $until }.
verdict-make-up-declined = ↩️ Your officer does not agree to another day: <b>{ $title }</b> keeps its own. Talk to them if something stands in the way.
verdict-undone = ⏪ Your officer took the answer about <b>{ $title }</b> back; your request waits again. You will hear from me.

## Reports that officers look through

review-heading = 📋 Report { $n }/{ $of } · <b>{ $title }</b> · { $unit }
review-title = { $title } ({ $on })
review-photos = Photos: <b>{ $photos }</b>
review-being-corrected = ✏️ The ward is correcting this report; you will see the new one once it is sent.
review-why = What should { $unit } put right? Choose a reason or write a few words, and I pass it on at once.
review-why-needed = A report goes back with a reason, so that the ward knows what to put right.
review-why-too-long = This reason has { $length } characters, I can pass on { $max } at most. Please shorten it.
review-said-accepted = ✅ Accepted: { $unit }, { $title }.
review-said-returned = ↩️ Returned: { $unit }, { $title }. I pass the reason on at once.
review-all-ask = These { $n } reports have their photos, are in time, and have nothing unusual. Accept all of them?
review-all-line = { $unit }: { $title }, { $photos } photos
review-all-done = ✅ { $n } reports accepted.
review-all-left = { $n } reports have just changed, so I leave them for you to see.
review-all-none = These reports have just changed, so I accepted none. Please look at them.
review-corrected-meanwhile = { $unit } sent a correction while you were looking, so I wrote nothing down. Here is the new one:
review-already-accepted = { $name } has just accepted the report of { $unit }, so I leave it at that.
review-already-returned = { $name } has just returned the report of { $unit }, so I leave it at that.
progress-waiting = { $n } reports wait for an officer
progress-returned = { $n } reports to be mended
digest-reviewed = ⏳ { $parts }
digest-troubled = 📵 Not reached: { $parts }
digest-troubled-nobody = { $units } (no secretary)
digest-troubled-blocked = { $units } (gets nothing)
digest-troubled-failed = { $units } (nothing arrives)
digest-troubled-silent = { $units } (no answer)
digest-troubled-more = { $units } and { $n } more
review-nothing = No report is waiting 👍
review-finished = No report is waiting any more. Thank you 👏
review-more = { $n } more reports are waiting. Go on?
review-beyond = I read { $read } reports at a time; { $n } more come after these.
review-left = { $n } reports are put off. Type “review reports” when you have time.
button-review = 📋 Review reports
button-accept = ✅ Accept
button-return = ↩️ Return
button-later = ⏭ Later
button-accept-all = ✅ Accept all { $n } complete ones
button-because-photos = Photos missing
button-because-figures = Figures do not match
button-because-date = Wrong day
button-because-content = Something is left out
button-undo-review = ⏪ Undo
return-reason-photos = photos are missing
return-reason-figures = the figures do not match
return-reason-date = the day is wrong
return-reason-content = something is left out
unusual-corrected = ✏️ Corrected:
unusual-corrected-why = ✏️ Corrected, as “{ $why }”:
unusual-changed = • { $label }: { $before } → { $after }
unusual-photos-added = • { $n } photos more
unusual-photos-removed = • { $n } photos fewer
unusual-outside = ⚠️ Took place on { $on }, only activities { $days } count
unusual-no-day = ⚠️ Its day is missing
unusual-photos-missing = ⚠️ Photos missing: { $have } of { $needed }
unusual-photos-lost = ⚠️ { $n } photos are broken and cannot be seen
unusual-late = ⏰ Sent { $days } days late
unusual-late-today = ⏰ Sent after the hour
unusual-much-more = ❗ { $label }: { $value }, usually about { $usual }
undo-nothing = You decided on nothing within the last hour that could be undone.
undo-done-already = You have undone this already.
undo-too-late = More than an hour has passed, so I cannot undo it. If it should change, ask the ward to send it again.
undo-corrected = The ward has sent { $n } of these anew, so I cannot undo that. Please look at the new one.
undo-done = ⏪ Undone: the report of { $unit } waits again.
undo-done-many = ⏪ Undone: { $n } reports wait again.
to-review = 📋 { $n } reports wait for you: { $units }.
to-review-more = and { $n } more units
to-review-unusual = ⚠️ { $n } of them have something to look at closely.
to-review-type = Type “review reports” to see them.
report-returned = ↩️ The report <b>{ $title }</b> needs mending: { $reason }. Please correct it and send it again.
report-returned-type = Type “correct my report” to mend it and send it again.
report-accepted = ✅ The report <b>{ $title }</b> was accepted.
review-undone = The officer took that back: the report <b>{ $title }</b> waits again, there is nothing for you to do.
button-mend-returned = ✏️ Mend it now
button-mend-of = ✏️ Mend { $title }
returned-because = ↩️ To be mended: { $reason }
correct-locked = The report <b>{ $title }</b> is locked since { $on }, so it stays as it was sent. If it should change, ask the officer for more time.
why-corrected-ask = This report was accepted. Why do you correct it? A few words, the officer will look at it again.
why-corrected-needed = What was accepted can only be corrected with a reason.
why-corrected-too-long = This reason has { $length } characters, I can pass on { $max } at most. Please shorten it.

## More time for wards, by officers

extend-which = For which duty do you give more time?
extend-which-none = No duty that wards still lack is due soon or late. To extend another one, type its name, for example “Chủ nhật xanh 153”.
extend-gone = This duty is in the plan no more.
extend-nobody-lacks = Every ward has done <b>{ $title }</b>, so it needs no more time.
extend-for-whom = More time for <b>{ $title }</b>: for which wards? { $n } of { $of } still owe it: { $units }.
extend-for-whom-locked = <b>{ $title }</b> is locked, and every ward has done it. A ward that gets more time can correct its report again.
extend-some = Choose the wards one by one, or type the names of those that get more time for <b>{ $title }</b>.
extend-chosen = Chosen: { $units }.
extend-ward-unknown = Which ward is “{ $said }”? Please choose or type it once more.
extend-duty-unknown = Which duty is “{ $said }”?
extend-duty-several = “{ $said }” may be several duties.
extend-done-already = { $units } have done <b>{ $title }</b>, so they get no more time.
extend-until = Until when? <b>{ $title }</b> is due on { $due } now. Choose or type a day, for example “25/3”.
extend-until-late = Until when? <b>{ $title }</b> was due on { $due }. Choose or type a day, for example “25/3”.
extend-past = { $on } is over. It has to be today or later.
extend-beyond = { $on } is beyond the plan of { $year }: it takes reports until { $end }.
extend-not-later = <b>{ $title }</b> is due on { $due } already; the new day has to be later.
extend-not-later-than = { $name } extended <b>{ $title }</b> to { $due }; the new day has to be later.
extend-date-unclear = Which day is that?
extend-date-several = I need exactly one day.
extend-no-such-day = The calendar has no { $said }.
extend-why = Why? Choose a reason or write a few words; I tell the wards.
extend-why-needed = It takes a reason, so that the wards know.
extend-why-too-long = This reason has { $length } characters, I can take { $max } at most. Please shorten it.
extend-reason-weather = bad weather
extend-reason-clash = other local work on the same day
extend-reason-figures = the figures are not there yet
extend-reason-late-word = it was begun late
extend-sure = More time for <b>{ $title }</b>, until the end of { $on }:
extend-sure-wards = • For { $n ->
    [one] { $units }
   *[other] { $n } wards: { $units }
}
extend-sure-all = • For all { $n } wards
extend-and-more = { $units } and { $n } more
extend-sure-before = • Due so far: { $before }
extend-sure-reason = • Reason: { $reason }
extend-day-of = { $due } ({ $units })
extend-kept = { $units } have until { $due } already, and keep it.
extend-nobody-there = ⚠️ { $units } have no secretary, so nobody there hears of it.
extend-moved = { $unit } has a new day: { $due }.
extend-moved-by = { $name } has just extended it for { $unit } to { $due }.
extend-done = ✅ Extended: <b>{ $title }</b>, until the end of { $on }:
extend-told = I tell the secretaries of these wards in a few minutes.
extend-cancelled = Nothing was extended.
button-extend-late = { $title } · late since { $due } · { $n } wards
button-extend-due = { $title } · due { $due } · { $n } wards
button-extend-lacking = Wards that still owe it ({ $n })
button-extend-all = All { $n } wards
button-extend-some = Choose wards
button-extend-chosen = ✅ Done, { $n } wards
button-ward-in = ☑️ { $name }
button-ward-out = { $name }
button-until-more = { $on } ({ $n } days more)
button-until-month-end = { $on } (end of the month)
button-extend-because-weather = Bad weather
button-extend-because-clash = Other local work
button-extend-because-figures = Waiting for figures
button-extend-because-late-word = Begun late
button-extend = ✅ Extend
button-extend-ward = 🕒 More time
button-other-date = 📅 Another day
button-other-wards = 🏘 Other wards
button-undo-extension = ⏪ Undo the extension
undo-extension-nothing = You extended nothing within the last hour.
undo-extension-already = You have taken this extension back already.
undo-extension-late = That was more than an hour ago, so it stays. If it should change, please write to the wards.
undo-extension-done = ⏪ Taken back: <b>{ $title }</b> is due for { $units } as before.
undo-extension-kept = { $units } have another day for <b>{ $title }</b> by now, which stays.
extended-heading = 🕒 Deadlines have changed:
extended = 🕒 <b>{ $title }</b> is extended to the end of { $until } (it was { $before }). Reason: { $reason }.
extended-unlocked = 🔓 <b>{ $title }</b> is extended to the end of { $until }, so you can correct your report again. Reason: { $reason }.
extension-undone = ↩️ <b>{ $title }</b> is extended no more: it is due on { $due }.
extended-type = Type “report” to report.

## Several things asked in one message, where the platform counts messages

button-other-duty = Another duty
together-heading = <b>{ $title }</b>
together-heading-day = <b>{ $title }</b> · { $on } (write another day if it was)
together-ask = Please send in one message:
together-line = • { $field }
together-more = If there were any: { $fields }
together-only-more = If there were any: { $fields }. If not, type “none”.
together-name = { $label }
together-name-unit = { $label } ({ $unit })
together-name-choice = { $label } ({ $options })
together-example = For example: { $example }
together-photos = Then send at least { $min } photos.
together-left = I could not tell what { $left } counts: please write it with its name.
together-unclear = I could not read this message.

## One message that says much

heard = I read:
heard-unsure = Of this I am not sure, so I will ask: { $fields }.
heard-of-other-unit = The message speaks of another unit; I write it down for { $unit }. If that is wrong, { PRESS("press Cancel", "type “cancel”") }.
message-which = I have your figures.
message-day-to-come = The day of this activity has not come yet. Tell me how it went once it is over.
message-added = Noted as well.
edited-says-the-same = Your edit changes no line of the report.
question-heading-more = <b>{ $title }</b> · { $label }
greeting = Hello 👋 Just write what you did in one message, I ask for what is missing.
greeting-reading = Hello 👋 { PRESS("The button below shows how things stand.", "Type “duties” to see how things stand.") }
welcome-thanks = You are welcome 🌱
nod-decides = { $n ->
    [one] One request waits for you.
   *[other] { $n } requests wait for you.
    } Type “let them off” or “still to be done”.
nod-heard = Good 🌱 Write to me whenever there is something.
nod-promised = Good 🌱 Write to me when it is done.
nod-sorry = No harm done 🌱
ask-late = You can still report it when it is late: just write what you did.
ask-photos-where = Send photos right here, before or after your figures.
ask-delete = What was sent I cannot delete. Write “correct” to change it, or write to the officer.
how-to-report = Write one message like this, with photos if you like:
    <i>CNX 17/3 45 đoàn viên 30 dân 120kg rác hẻm 25</i>
    I ask for what is missing; you look it over and { PRESS("press Send.", "type “send”.") }
due-now = These are due:
    { $lines }
due-next = { $title } opens on { $from } and is due on { $due }.
due-next-extended = { $title } opens on { $from } and is extended to { $due }.
due-nothing = Nothing waits to be reported just now 🎉
due-nothing-of-kind = Nothing of this kind waits to be reported just now.

## Words between people

button-write-to-officer = 💬 Write to an officer
button-pass-on = 📨 Send to the officer
button-stop = Never mind
button-send-answer = 📨 Send the answer
button-no-answer = No
button-answer = 💬 Answer
people-of = { $names } ({ $unit })
people-more = and { $n } more
officer-is = { $unit } is looked after by { $people }.
officer-leaders = { $unit } has no officer of its own just now; { $people } can help you.
officer-nobody = Nobody looks after { $unit } on Xung Kích yet. Please ask the District Union directly.
officer-besides-you = Besides you, { $unit } is looked after by { $people }.
officer-only-you = You are the only one on Xung Kích who looks after { $unit }.
officer-offer = If you want to ask something, I can pass it on.
complaint = I am sorry for the trouble 🙏 I noted it as <code>{ $code }</code>. Tell the officer in a few words what happened; the code goes with it.
complaint-to-district = I am sorry for the trouble 🙏 I noted it as <code>{ $code }</code>; please tell the District Union this code.
pass-on-ask = What shall I tell { $people }? Write it in one message; you see it once more before I send it.
pass-on-with-code = The code <code>{ $code }</code> goes with it.
pass-on-empty = I do not see any words yet. Please write a few.
pass-on-too-long = This message has { $length } characters, and I can pass on { $max } at most. Please shorten it.
pass-on-only-words = I can only pass on words here; photos, files and voice messages are not passed on or kept. Please put it into words.
pass-on-replaced = I take this new message instead of the one before.
pass-on-edited = What you edited is not passed on again. If there is more to say, please write a new message.
pass-on-check = This is what { $people } will read:
pass-on-sent-later = 📨 I keep it and pass it on to { $people } at { $time } on { $on }. I will tell you as soon as there is an answer.
pass-on-sent = 📨 I passed it on to { $people }. I will tell you as soon as there is an answer.
pass-on-stopped = All right, nothing is sent.
pass-on-too-many = You have written { $most } messages within an hour. You can go on at { $time }; if it is urgent, please call.
passed-on = ✉️ <b>{ $name }</b> ({ $unit }) wrote at { $at }:
    <blockquote>{ $text }</blockquote>
passed-on-code = With the code <code>{ $code }</code>.
passed-on-how = { PRESS("Reply to this message, and I pass it on at once.", "Your answer is passed on at once.") }
passed-on-type = Type “answer” to answer.
passed-back = 💬 <b>{ $name }</b> ({ $unit }) answered you at { $at }:
    <blockquote>{ $text }</blockquote>
passed-back-to = You wrote: “{ $text }”
answer-ask = What do you answer { $who }? Write it in one message; I send it at once.
answer-check = Is this your answer to { $who }?
    
    💬 { $text }
answer-answered = { $name } has answered this already; you may add to it.
answer-sent = 📨 I passed your answer on to { $who }.
answer-sent-later = 📨 I keep your answer and pass it on to { $who } at { $time } on { $on }.
answer-gone = I cannot find that message any more, so I could not pass this on.
answer-nothing = No message waits for your answer.

# Reminding by hand (/nhac)
help-nhac = /nhac remind wards of a duty
remind-which = Which duty do you want to remind of?
button-remind-duty = { $title } · { $n } wards lack it
button-remind-late = ⏰ { $title } · late, { $n } wards lack it
remind-title = <b>{ $title }</b> · due { $due }
remind-title-late = <b>{ $title }</b> · due { $due }, { $days } days late
remind-lacks = Not reported yet: { $units }
remind-none = There is no ward to remind right now.
remind-left-reminded = Reminded today already, once a day is enough: { $units }
remind-left-sent = Sent, waiting for review, so left out: { $units }
remind-left-asked = Waiting for an answer to a request, so left out: { $units }
remind-left-nobody = Nobody there gets messages yet: { $units }
remind-by = { $unit } ({ $name })
button-remind-all = 🔔 Remind all { $n } wards
button-remind-one = 🔔 Remind { $unit }
button-remind-some = Pick wards
remind-pick-some = Pick the wards to remind of <b>{ $title }</b>, or type their names.
button-ticked = ☑️ { $what }
button-unticked = ◻️ { $what }
button-remind-ticked = 🔔 Remind { $n } wards
remind-line-ask = Is there anything to add when { $units } are reminded of <b>{ $title }</b>? Up to { $max } characters, or send at once.
button-send-at-once = 📨 Send at once
remind-to = It goes to { $people } people in { $wards } wards.
remind-cost = It goes to { $people } people in { $wards } wards · { $messages } Zalo messages.
remind-later = People rest at this hour: it goes out at { $time } on { $on }.
remind-line-too-long = This line has { $length } characters; { $max } is the most. Please shorten it.
remind-check = { $units } will be reminded of <b>{ $title }</b>, with your words:
    <blockquote>{ $line }</blockquote>
button-remind-send = 🔔 Send the reminder
remind-sent = 🔔 Reminded { $units } of <b>{ $title }</b>.
remind-sent-later = 🔔 { $units } will be reminded of <b>{ $title }</b> at { $time } on { $on }.
remind-sent-none = No reminder was sent.
remind-done-meanwhile = The wards have just finished this one.
remind-done-some = A ward that you picked has done it already.
remind-stopped = All right, nobody is reminded.
remind-nothing = 👏 No ward owes anything right now.
remind-unknown = That is none of the duties that are still owed.
remind-lacks-nothing = That ward owes nothing right now.
reminded-now = 🔔 { $office } reminds you: <b>{ $title }</b>, due { $due }. Please report it.
reminded-now-late = 🔔 { $office } reminds you: <b>{ $title }</b>, due { $due }, { $days } days late. Please report it today.
reminded-now-line = <blockquote>{ $line }</blockquote>
# An officer writes for a ward
act-for = ✍️ You are reporting for { $unit }.
act-for-which = Which unit do you report for?
act-for-unknown = I see no “{ $typed }” among the units you look after.
act-for-nobody = There is no unit yet that you could report for.
act-for-their-draft = 📝 { $unit } has a draft on this already, by { $name }; it stays as it is. You are writing one of your own.
act-for-stopped = You no longer report for a ward.
button-write-for = ✍️ Report for them
button-write-for-more = ✍️ Report something else for them
button-correct-for = ✏️ Correct it for them
button-stop-acting = Stop reporting for them
help-baocaothay = /baocaothay report for a ward
title-for-unit = For { $unit } · { $title }
card-heading-for = <b>{ $title }</b> · for { $unit }
receipt-for = ✍️ This report says that the district entered it for { $unit }.
sent-by-for = Entered by the district: { $name } at { $at }
sender-for = { $name }, entered by the district
sent-line-for = { $line } (entered by the district)
meanwhile-by-ward = { $unit } has just sent the report <b>{ $title }</b>. Yours is kept and not sent. What would you like to do?
meanwhile-by-officer = The district has just entered the report <b>{ $title }</b> for you. Yours is kept and not sent. What would you like to do?
button-open-that = 📄 Open that report
button-send-too = Send this one too, it is another event
entered = ✍️ { $name } (district) has entered the report <b>{ $title }</b> for { $unit }. Please look it over and correct what is wrong.
entered-corrected = ✍️ { $name } (district) has corrected the report <b>{ $title }</b> of { $unit }. Please look it over.
entered-several = ✍️ The district has entered { $n } reports for you. Please look them over and correct what is wrong.
entered-line = • <b>{ $title }</b>, { $unit } ({ $name })
entered-line-corrected = • <b>{ $title }</b>, { $unit } (corrected by { $name })
entered-type = Type “sent reports” to see and correct them.

# Help that knows where one is
command-of-leaders = { $command } is for officers and leaders only.
help-officers = I help you look after the wards of { $unit }:
    { $commands }
    Diacritics and “/” may be left out.
help-officer = For help from a person type “write to an officer”: that reaches { $people }.
help-choose = { PRESS("Tap a button below", "Type the number of a line") }; type “cancel” to stop.
help-choose-back = { PRESS("Tap a button below", "Type the number of a line") }; “back” goes back.
help-cancel = Type “cancel” to stop; nothing is lost.
help-cancel-report = Type “cancel” to stop; the draft can be kept.
help-ways = You can also type { $ways }.
help-way-back = “back” for the step before
help-way-skip = “skip” if there is none
help-way-cancel = “cancel” to stop
help-field-date = This asks for a day ({ $label }). { PRESS("Tap one, or type", "Type") } for example “{ $example }” or “yesterday”.
help-field-choice = This asks for one of several ({ $label }). { PRESS("Tap one", "Type its number or its name") }, for example “{ $example }”.
help-field-photos = Send { $min } to { $max } photos right here; then type “photos done”.
help-field-number = This asks for a number ({ $label }). Type it alone, for example “{ $example }”; 0 if there is none.
help-field-text = This asks for a few words ({ $label }).
help-field-text-example = This asks for a few words ({ $label }), for example “{ $example }”.
help-at-together = Write the answers in one message, in the order below, with commas between them.
help-at-card = Look the report over: { PRESS("tap Send", "type “send”") } if it is right, else type the line that is wrong anew.
help-at-card-line = Look the report over: { PRESS("tap Send", "type “send”") } if it is right, else type the line that is wrong, for example “{ $label } { $n }”.
help-at-lines = Choose the line to change, or type its name with what is right.
help-at-meant = I was not sure what your message meant; choose what you mean.
help-at-loose = You sent { $n } photos before you opened this report. Say yes if they are of this event.
help-at-also = This report may count for “{ $title }” as well. Say yes if it was for that, too.
help-at-why = The report was accepted, so please say in a few words why you correct it, for example “5 people were left out”.
help-at-meanwhile = Another report on this came just now. Open it, or send this one as another event.
help-at-leaving = Keep the draft for later, throw it away, or go on writing.
help-at-language = Choose the language that I speak.
help-at-join = See whether your name and unit are right, and confirm.
help-at-join-name = Type your full name, for example “Nguyễn Thị Lan”.
help-at-duties = Choose what to report on, or tell it in one message, for example “CNX 17/3 45 đoàn viên 30 dân 120kg rác”.
help-at-forms = Choose the kind of activity that comes nearest, or “Another activity”.
help-at-repeat = There is a report or a draft already. Choose to go on with it, add to it, replace it or send another event.
help-at-mend = I ask whether to correct the report that was sent by what you said. Say yes or leave it.
help-at-reply = I ask which report your answer is for. Choose one.
help-at-obligations = This is what your unit still has to report. Choose one to report on it or to look closer.
help-at-items = Choose one to see why it is done or not, and the reports behind it.
help-at-continuing = These go on all the year; choose one when something was done.
help-at-item = You are looking at one duty and its reports. Choose a report to read it whole.
help-at-sent = Choose a report to read it whole, see its photos or correct it.
help-at-sent-report = You are reading a report that was sent. To change it choose Correct, where it is offered.
help-at-waiver = Choose what will not take place.
help-at-waiver-why = Say in a few words why it will not take place, for example “the alley is flooded”.
help-at-channel = Choose where you want to be reminded, or get a code to add an account.
help-at-pass-on = Write what you want to tell the officer; you see it before it is sent.
help-at-pass-on-send = Look your words over: send them, or write them anew.
help-at-review = Look at this report: accept it, return it, or put it off.
help-at-review-why = Choose or write why it is returned, for example “the photos are blurred”. The ward hears at once.
help-at-review-all = These are complete, in time and not unusual. Say yes to accept all of them.
help-at-photos = You are looking at the photos of a report.
help-at-people = Choose a unit to see who is there.
help-at-people-unit = Choose somebody to change their role, or invite one more.
help-at-person = Choose to end, move or hand over this person’s role.
help-at-invite = Choose a role; you get a link to pass on to that person.
help-at-change = Answer the question below: a day, a person or a reason. Nothing changes until you confirm.
help-at-leave = Say whether you leave the role. Nothing changes until you confirm.
help-at-groups = These groups get the digest; unlink one that you do not know.
help-at-groups-drop = I ask before I unlink the group. If you keep it nothing changes.
help-at-choose-unit = You have several units: choose the one you mean.
help-at-unit-list = Choose a unit, or type its name, for example “Tân Quý”.
help-at-unit-card = This is how one unit stands. You can read its reports, or choose another one.
help-at-remind = Choose the duty to remind of, or type its name and the wards'.
help-at-remind-wards = Remind all wards that lack it, or pick some.
help-at-remind-some = Pick the wards one by one, or type their names in one message.
help-at-remind-line = Add a line that goes with the reminder, or send it as it is.
help-at-remind-check = Look it over: send it if it is right, change it if not.
help-at-extend = Choose the duty that gets longer, or type its name.
help-at-extend-wards = Give longer to the wards that lack it, to all, or to some.
help-at-extend-some = Pick the wards one by one, then confirm.
help-at-extend-until = Type the new last day, for example “25/3”, “Friday next week” or “3 more days”.
help-at-extend-why = Choose or write the reason, for example “rain all week”. The wards read it.
help-at-extend-sure = Look over the day and the wards: agree if they are right, change them if not.
help-at-announce-text = Write the announcement in one message, with photos if you like. You see it before it is sent.
help-at-announce = Look it over: send it now or at an hour, or change the text or whom it is for.
help-at-announce-more = You wrote something more: add it, let it take the place of the text, or drop it.
help-at-announce-to = Choose the roles and the units it is for.
help-at-announce-units = Pick the wards one by one, or type their names in one message.
help-at-announce-when = Type when it shall go out, for example “19h30 tối nay”, “7h sáng mai”.
help-at-announced = These are your announcements. Choose one to see who has read it.
help-at-announced-one = See who has not read it, and have them told once more if need be.
help-at-requests = These requests wait. Grant, decline or ask back on each.
help-at-requests-all = I ask before all are granted in one go. Nothing changes until you confirm.
help-at-request-question = Write what you want to ask the ward in one message.
help-at-request-answer = Answer the officer’s question in one message.
help-at-make-up = Type the day on which you want to make it up, for example “24/3”.
help-at-make-up-why = Say in a few words why it has to be another day, for example “the alley is flooded”.
help-at-act-for = Choose or type the ward that you report for, for example “Tân Quý”.

# Announcing (/thongbao)
help-thongbao = /thongbao announce something to the wards
announce-text = Write what you want to announce, up to { $max } characters, { PRESS("with photos or one file", "with photos") }. You will see it before it goes.
announce-text-again = Write it anew, up to { $max } characters.
announce-photos = 🖼 { $n } photos
announce-files-lost = ⚠️ { $n } of the files cannot be read and are left out.
announce-files-coming = The photos and the file are still being stored; please send it in a moment.
announce-to-people = 👥 To { $people } people in { $units } { $kind ->
        [ward] wards
        [school] schools
       *[other] units
    }
announce-to-cost = 👥 To { $people } people in { $units } { $kind ->
        [ward] wards
        [school] schools
       *[other] units
    } · { $messages } Zalo messages
announce-to-nobody = 👥 Nobody would get this yet.
announce-nobody = Nobody would get it, so it was not sent. Please pick whom it is for.
announce-empty = Nobody there gets messages yet: { $units }
announce-later = People rest at this hour: sent now, it arrives at { $at }.
announce-empty-text = There is no text yet. Please write a few words.
announce-too-long = The text has { $length } characters; { $max } is the most. Please shorten it, or make two announcements of it.
announce-too-many-photos = An announcement takes { $max } photos at most.
announce-one-file = An announcement takes one file; the first one stays. To change it, drop photos and file and send it again.
announce-file-too-large = This file is too large: 20 MB is the most. Please send a smaller one, or put a link into the text.
announce-only-text-and-photos = { PRESS("An announcement takes text, photos and one file.", "Only text and photos can be sent here. Please put a link to the file into the text.") }
announce-edited = The message you changed is not part of this announcement. Please write the text anew.
announce-more = You wrote more:
    <blockquote>{ $text }</blockquote>
    Shall it be added, or take the place of the text?
announce-to = Pick whom it is for.
announce-role-secretary = Secretaries
announce-role-leader = Leaders
announce-role-officer = Officers
announce-units = Pick the wards, or type their names.
announce-when = When shall it go out? For example: 19h30 tối nay, 7h sáng mai, 8h thứ hai.
announce-when-no-time = I do not know that hour. For example: 7h sáng mai.
announce-when-past = That hour is over. Please pick another one.
announce-when-too-far = It can be at most 60 days ahead.
announce-moved = People rest at that hour, so it goes out as soon as they do not.
announce-sent = 📣 The announcement goes out to { $people } people in { $units } { $kind ->
        [ward] wards
        [school] schools
       *[other] units
    }.
announce-scheduled = 🕖 It goes out at { $at } to { $people } people in { $units } { $kind ->
        [ward] wards
        [school] schools
       *[other] units
    }.
announce-stopped = All right, nothing is announced.
button-announced = 📬 Sent ones
button-announce-send = 📣 Send now
button-announce-when = 🕖 At an hour
button-announce-text = Change the text
button-announce-to = Whom it is for
button-announce-no-files = Drop photos and file
button-announce-append = Add at the end
button-announce-replace = Replace the text
button-announce-keep = Drop what I just wrote
button-announce-units = Wards: { $n }/{ $of }
button-announce-all-units = All
button-announce-done = ✅ Done
button-announce-morning = At { $at }
button-take-back = Take back
button-see-announced = 👀 Who has read it
button-announced-one = { $text } · { $at } · read { $read }/{ $people }
button-announced-waits = 🕖 { $text } · { $at }
announced-list = Your { $n } announcements:
announced-none = You have announced nothing yet.
announced-photos-only = (photos)
announced-card = <b>{ $text }</b>
    { $state } { $at }
announced-state-sent = Sent at
announced-state-scheduled = Goes out at
announced-state-taken-back = Taken back, was to go out at
announced-read-of = 👀 Read by { $read }/{ $people }
announced-unread = Not read: { $who }
announced-untold = Not received: { $who }
announced-who = { $unit } ({ $names })
announced-more = and { $n } more units
announced-was-chased = Those who have not read it were told once more.
button-chase = 🔔 Remind who has not read it
announced-chased = 🔔 { $n } people who have not read it are reminded.
announced-chased-already = Those who have not read it were reminded already.
announced-taken-back = ↩️ Taken back: it does not go out.
announced-taken-already = It was taken back already.
announced-too-late = It has gone out already and cannot be taken back.
announced-gone = This announcement was not found.
announcement = 📣 <b>Announcement of { $office }</b>
announcement-again = 📣 <b>{ $office } asks you to read this</b>
announcement-type = Please answer with a word once you have read it.
announcement-read = 👍 Noted that you have read it.
announcement-gone = This announcement is there no more.
announcement-held = ⚠️ The announcement “{ $text }” has not reached { $people } people: { $units }. Please tell them another way.
announcement-held-type = Type “thông báo”, then “đã gửi”, to see it.
button-read = ✅ Read

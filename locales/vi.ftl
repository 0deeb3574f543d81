### Every word that users read. Each key stands in vi.ftl and en.ftl, with the same variables.
### Tone: warm, short, 'mình' and 'bạn'. Tags: b, i, u, a, code, blockquote only; what is filled in is
### escaped, so nothing that people type becomes a tag.
### Numbers are written as the language does (1.200); to choose by a number: { $n -> [one] … *[other] … }.

## Units and roles

unit-ward = phường { $name }
unit-district = { $name }
unit-city = { $name }
unit-school = { $name }
unit-ward-first = Phường { $name }
unit-district-first = { $name }
unit-city-first = { $name }
unit-school-first = { $name }
role-secretary = bí thư Đoàn
role-officer = cán bộ phụ trách
role-leader = lãnh đạo
role-admin = quản trị viên

## Building blocks

verbatim = { $text }
lines = { $lines }
this-one = này
or-type = Hoặc gõ:
type-number = Bạn gõ số để chọn nhé:

## Days

weekday = { $n ->
    [1] Thứ Hai
    [2] Thứ Ba
    [3] Thứ Tư
    [4] Thứ Năm
    [5] Thứ Sáu
    [6] Thứ Bảy
   *[7] Chủ nhật
}
day-short = { $date }/{ $month }
day-full = { $weekday } { $date }/{ $month }
day-year = { $date }/{ $month }/{ $year }
days-span = từ { $from } đến { $to }
days-one = ngày { $on }

## Buttons

button-report = 📝 Báo cáo
button-duties = 📋 Việc cần làm
button-other-activity = ➕ Hoạt động không có ở trên
button-go-on = ✍️ { $title } · bản nháp
button-go-on-here = ✍️ Tiếp tục { $title }
button-duty = { $title } · { $when }
button-duty-draft = ✍️ { $title } · bản nháp
button-earlier = Trang trước
button-more = Xem thêm
button-unit = { $unit }
button-unit-reports = 📄 Báo cáo đã gửi ({ $n })
button-other-unit = 🏘 Đơn vị khác
button-back = Quay lại
button-skip = Bỏ qua
button-cancel = Hủy
button-send = ✅ Gửi báo cáo
button-change = Sửa
button-photos-done = Xong ảnh
button-reply-write = Đúng, ghi vào đó
button-reply-go-on = ✍️ Làm tiếp báo cáo đó
button-reply-correct = ✏️ Sửa báo cáo đó
button-reply-here = Trả lời câu đang hỏi
button-reply-drop = Bỏ qua tin này
button-take-photos = Đúng, thêm { $n } ảnh
button-leave-photos-out = Không phải
button-mend = ✅ Đúng, sửa và gửi
button-mend-leave = Để như cũ
button-waiver-same-reason = ✅ Gửi lý do này
button-today = Hôm nay, { $day }
button-yesterday = Hôm qua, { $day }
button-day = { $day }
button-add = Bổ sung báo cáo này
button-replace = Gửi lại từ đầu, thay báo cáo cũ
button-another-event = Đây là một hoạt động khác
button-go-on-together = Cùng làm tiếp bản này
button-keep-draft = Lưu nháp
button-throw-away = Xóa
button-throw-away-change = Xóa phần sửa
button-stay = Viết tiếp
button-meant-write = Sửa { $lines }
button-meant-line = { $label } thành { $answer }
button-meant-sum = Đúng, { $answers }
button-into-note = Ghi vào ghi chú
button-as-it-was = Để như cũ
button-empty-line = Bỏ dòng này
button-another-report = Báo cáo mới
button-not-this = Không phải hoạt động này
button-this-report = Thêm vào báo cáo đang mở
button-open-other = Mở { $title }
button-stay-here = Làm tiếp báo cáo này

## Joining

stranger = Chào bạn, mình là Xung Kích, bot báo cáo hoạt động Đoàn. Để tham gia, { PRESS("bạn mở đường dẫn mời Quận Đoàn gửi, hoặc gõ mã mời vào đây nhé.", "bạn gõ mã mời Quận Đoàn gửi vào đây nhé.") }
join-hello = Chào bạn! Mã mời này dành cho <b>{ $role } { $unit }</b>.
join-confirm = Bạn là <b>{ $name }</b>, đúng không?
join-ask-name = Bạn cho mình xin họ và tên nhé.
join-bad-name = Họ tên cần từ 2 đến { $most } ký tự, ví dụ: Nguyễn Thị Lan. Bạn gõ lại giúp mình nhé.
join-yes = Đúng, tham gia
join-rename = Sửa tên
join-no = Không phải tôi
join-not-me = Cảm ơn bạn đã báo. Mã này chưa ai dùng, bạn nhắn người gửi chuyển cho đúng người nhé.
join-welcome = 🎉 Chào mừng <b>{ $name }</b>, { $role } { $unit }!
join-what-next = Mình sẽ nhắc bạn trước mỗi hạn. Có hoạt động { PRESS("thì bấm <b>Báo cáo</b>, mình hỏi từng câu, xong trong vài phút.", "thì bạn nhắn kết quả vào đây, kèm ảnh luôn cũng được.") }
join-what-next-reading = Bạn { PRESS("bấm <b>Việc cần làm</b>", "gõ “việc”") } để xem tiến độ bất cứ lúc nào nhé.
code-wrong = Mã này chưa đúng. Bạn xem lại từng ký tự, hoặc xin Quận Đoàn mã mới nhé. Bạn còn thử được { $left } lần.
code-too-many = Bạn gõ sai nhiều lần quá nên mình tạm chưa nhận mã nào. Sau { $time } bạn gõ lại giúp mình nhé.
code-used = Mã này đã có người dùng rồi. Bạn xin Quận Đoàn một mã mới nhé, mỗi mã chỉ dùng được một lần.
code-used-by-you = Bạn đã tham gia bằng mã này rồi, không cần nhập lại. Gõ /trogiup để xem mình giúp được gì nhé.
code-expired = Mã này đã hết hạn. Bạn xin Quận Đoàn một mã mới nhé.
code-for-group = Mã này để liên kết nhóm chat: bạn thêm mình vào nhóm rồi gõ { CALL($me, "lienket", "liên kết") } kèm mã ở trong nhóm nhé.
invite-by-text = Nhắn mã { $code } cho { $bot } trên Zalo.
group-by-text = Thêm { $bot } vào nhóm Zalo, rồi nhắn trong nhóm: @{ $bot } liên kết { $code }

## One person, several channels

platform-name = { $platform ->
    [telegram] Telegram
    [zalo] Zalo
   *[other] { $platform }
}
channel-one = Bạn đang nhắn với mình qua <b>{ $platforms }</b>.
channel-told-by-choice = Bạn đang nhắn với mình qua { $platforms }. Mình nhắc việc ở <b>{ $told }</b>, như bạn đã chọn.
channel-told-by-last = Bạn đang nhắn với mình qua { $platforms }. Mình nhắc việc ở <b>{ $told }</b>, nơi bạn nhắn gần đây nhất.
channel-only-here = Hiện mình mới có ở { $platform } thôi, nên chưa đổi sang chỗ khác được. Bạn cứ nhắn mình ở đây nhé.
channel-how = Để dùng thêm <b>{ $platform }</b>: bạn mở { $platform }, tìm <b>{ $bot }</b> rồi nhắn mã <code>{ $code }</code>.
channel-how-link = Để dùng thêm <b>{ $platform }</b>: bạn mở { $link }, hoặc tìm <b>{ $bot }</b> trên { $platform } rồi nhắn mã <code>{ $code }</code>.
channel-full = Bot trên <b>{ $platform }</b> đã đủ người nên mình chưa nối thêm được. Bạn cứ nhắn mình ở đây nhé.
channel-code-secret = Mã dùng một lần, trong 15 phút; bạn đừng đưa cho ai nhé. Báo cáo và việc cần làm ở đâu cũng như nhau.
channel-code-own = Mã này để nhắn cho <b>{ $bot }</b> trên { $platform }, gõ ở đây thì chưa đổi gì. Bạn mở { $platform } rồi nhắn mã ở đó nhé.
channel-code-wrong = Mã 6 số này chưa đúng. Bạn xem lại giúp mình, hoặc gõ “đổi kênh” ở ứng dụng kia để lấy mã mới nhé. Bạn còn thử được { $left } lần.
channel-code-used = Mã này đã dùng rồi. Bạn gõ “đổi kênh” ở ứng dụng kia để lấy mã mới nhé.
channel-code-expired = Mã này đã hết hạn vì quá 15 phút, hoặc bạn đã lấy mã mới hơn. Bạn gõ “đổi kênh” ở ứng dụng bạn đang dùng để lấy mã mới nhé.
channel-of-somebody = Tài khoản này đã tham gia với tên <b>{ $name }</b>, nên mình không nối thêm được. Nếu chưa đúng, bạn báo Quận Đoàn giúp mình nhé.
channel-linked = Đúng là bạn, <b>{ $name }</b>! Từ giờ bạn nhắn mình ở đây hay ở ứng dụng kia đều được, báo cáo đang viết vẫn còn nguyên. Mình nhắc việc ở nơi bạn nhắn gần đây nhất; muốn cố định một nơi, bạn gõ “đổi kênh”.
channel-linked-already = Tài khoản này đã nối rồi, bạn không cần nhập lại mã nữa.
channel-preferred = Từ giờ mình nhắc việc ở <b>{ $platform }</b>. Khi nào { $platform } không nhận được, mình mới nhắc ở chỗ khác.
button-remind-there = Nhắc ở { $platform }
button-another-account = Nối tài khoản khác

## Help

help = Mình giúp { $unit } báo cáo hoạt động:
    { $commands }
    Gõ không dấu hay không có “/” mình vẫn hiểu.
help-baocao = /baocao gửi báo cáo
help-viec = /viec xem việc cần làm
help-dagui = /dagui xem, sửa báo cáo đã gửi
help-sua = /sua sửa báo cáo vừa gửi
help-duyet = /duyet duyệt báo cáo của các phường
help-giahan = /giahan gia hạn cho các phường
help-yeucau = /yeucau xem các đề nghị miễn, làm bù
help-huy = /huy hủy báo cáo đang viết
help-ngonngu = /ngonngu đổi ngôn ngữ
help-doikenh = /doikenh dùng thêm Zalo hay Telegram, chọn nơi nhắc việc
help-phuong = /phuong xem tình hình phường
help-tongket = /tongket xem tổng kết tuần này
help-viec-reading = /viec xem tiến độ kế hoạch
help-dagui-reading = /dagui xem báo cáo đã gửi
help-without-unit = Bạn chưa phụ trách đơn vị nào. Bạn xin Quận Đoàn một mã mời rồi gõ vào đây nhé.
menu-hint = Bạn gõ /baocao để báo cáo, hoặc /trogiup để xem mình giúp được gì nhé.
leaders-read = Báo cáo do bí thư và cán bộ gửi. Bạn { PRESS("bấm <b>Việc cần làm</b> để xem tiến độ, hoặc gõ “đã gửi”", "gõ “việc” để xem tiến độ, hoặc “đã gửi”") } để xem các báo cáo nhé.
help-reading = Mình giúp bạn theo dõi { $unit }:
    { $commands }
    Gõ không dấu hay không có “/” mình vẫn hiểu.
went-wrong = Có trục trặc nên tin vừa rồi mình chưa xử lý được, xin lỗi bạn nhé. Bạn gửi lại giúp mình; nếu vẫn vậy, báo Quận Đoàn mã { $code }.
not-understood = Mình chưa hiểu câu này.
not-understood-writing = Mình chưa hiểu câu này. Bạn nhắn kết quả hoạt động{ PRESS(", hoặc bấm một nút bên dưới nhé.", " vào đây nhé.") }
not-understood-list = Mình chưa hiểu câu này. Bạn { PRESS("bấm một nút ở trên", "gõ một số ở trên") }, hoặc nhắn kết quả hoạt động nhé.
not-understood-reading = Mình chưa hiểu câu này. Bạn { PRESS("bấm nút bên dưới", "gõ “việc”") } để xem tiến độ nhé.
unknown-command = Mình không có lệnh { $command }.
command-not-yours = Lệnh { $command } chỉ dành cho cán bộ phụ trách.
unsupported = { $what ->
    [voice] Mình chưa nghe được tin thoại, bạn gõ chữ giúp mình nhé.
    [video] Mình chưa nhận được video, bạn gửi ảnh giúp mình nhé.
    [sticker] Nhãn dán dễ thương quá, nhưng mình chỉ đọc được chữ và ảnh thôi.
    [location] Mình chưa đọc được vị trí, bạn gõ địa điểm giúp mình nhé.
    [contact] Mình chưa đọc được danh thiếp, bạn gõ chữ giúp mình nhé.
    [withheld] Zalo không cho mình đọc tin này, thường vì tin có đường dẫn, tệp, hoặc tài khoản dưới 18 tuổi. Bạn gõ chữ hoặc gửi ảnh giúp mình nhé; nếu gõ chữ cũng gặp câu này, bạn dùng mình trên Telegram, hoặc nhờ cán bộ hay đồng nghiệp gửi giúp.
   *[other] Mình chưa đọc được loại tin này, bạn gõ chữ hoặc gửi ảnh giúp mình nhé.
}
bad-file-not-an-image = Tệp này không phải ảnh nên mình chưa nhận. Bạn gửi ảnh (JPG, PNG, HEIC) giúp mình nhé.
bad-file-too-large = Ảnh này lớn hơn 20 MB nên mình không tải được. Bạn gửi dạng ảnh thường thay vì dạng tệp là được nhé.
old-button = { PRESS("Nút này không còn dùng được.", "Câu đó mình không hỏi nữa.") } Bạn đang ở bước này:
old-button-idle = { PRESS("Nút này không còn dùng được. Bạn cần gì thì bấm bên dưới nhé.", "Câu đó mình không hỏi nữa. Bạn cần gì thì gõ nhé.") }
pick-one-of-several = Bạn nhắc tới mấy mục, mình chỉ ghi được một thôi. Bạn chọn mục chính giúp mình nhé.
pick-one = Mình chưa hiểu câu này. Bạn chọn bên dưới nhé.
language-ask = Bạn muốn mình nói tiếng gì?
language-vi = Tiếng Việt
language-en = English
language-set = Từ giờ mình nói tiếng Việt với bạn nhé.

## Duties

report-which = Bạn muốn báo cáo việc nào của { $unit }?
which-photos = Ảnh này của hoạt động nào?
which-said = Đây là hoạt động nào vậy bạn?
report-nothing-open = Không có việc nào của { $unit } đang đến hạn. Có hoạt động khác thì báo cáo luôn nhé.
which-activity = Đây là loại hoạt động nào? Không thấy ở dưới thì bạn chọn Hoạt động khác nhé.
which-duty = { $title }: báo cáo này thuộc việc nào?
button-no-duty = Không thuộc việc nào ở trên
no-forms = Chưa có mẫu báo cáo cho hoạt động này. Bạn báo Quận Đoàn giúp mình nhé.
duty-line = • { $title }: { $when }
duty-line-together = • { $title } (cả quận cùng làm): { $when }
duty-line-overdue = ⚠️ { $title }: { $when }
duty-in-draft = { $name } có bản nháp
duty-in-own-draft = bạn có bản nháp
duty-gone = Việc này không còn trong kế hoạch nữa.
duty-not-open = Từ { $on } bạn mới báo cáo { $title } được nhé.
when-today = hôm nay
when-today-until = hôm nay, { $limit }
when-last-day = hôm nay là hạn cuối
when-last-day-extended = đã gia hạn, hôm nay là hạn cuối
when-overdue-today = trễ hạn { $until }
when-until = hạn { $on }
when-overdue = trễ { $days } ngày

## What is owed, and why

button-why = 🔎 Xem từng việc
button-look-into = 🔎 Xem báo cáo đã gửi
button-continuing = 🔁 Việc thường xuyên
button-correct = ✏️ Sửa báo cáo này
button-see-photos = 🖼 Xem { $n } ảnh
button-more-photos = Xem thêm { $n } ảnh
photos-of = Ảnh của <b>{ $title }</b> · { $unit }: { $of } ảnh.
photos-of-some = Ảnh của <b>{ $title }</b> · { $unit }: từ { $from } đến { $to }, trong { $of } ảnh.
photos-elsewhere = 📷 Ở đây mình chưa gửi ảnh được; { $n } ảnh này bạn xem trên Telegram, hoặc hỏi cán bộ phụ trách nhé.
photos-none-stored = Báo cáo này chưa có ảnh nào lưu xong. Bạn quay lại xem sau ít phút nhé.
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
obligations = <b>Việc của { $unit }</b>: còn { $n } việc cần làm.
obligations-nothing = <b>Việc của { $unit }</b>: đến nay đã xong hết 🎉
obligations-none-yet = Việc của { $unit }: chưa có việc nào đến lúc làm.
obligations-none-open = Việc của { $unit }: hiện không còn việc nào phải báo cáo.
page-of = Trang { $n }/{ $of }
obligations-line-overdue = 🔴 <b>{ $title }</b>: { $state }
obligations-line-due-soon = 🟡 <b>{ $title }</b>: { $state }
obligations-line-open = ⚪ <b>{ $title }</b>: { $state }
obligations-together = { $title } (cả quận cùng làm)
obligations-several = xong { $done }/{ $of } lần. Cần báo cáo { $missing }
obligations-nothing-missing = không thiếu gì
obligations-then = { $said }; { $next }
obligations-waiting = ⏳ { $n } việc chờ cán bộ Quận Đoàn trả lời: { $titles }
obligations-missed = ⚫ { $n } việc đã chốt mà chưa có báo cáo: { $titles }
obligations-met = ✅ Đã xong { $n } việc
obligations-waived = 🤝 { $n } việc được miễn
obligations-later = 🗓 { $n } việc chưa đến lúc; sớm nhất { $on }: { $title }
missing-among = { $name } ({ $when })
missing-more = và { $n } lần khác
done-more = ✅ và { $n } việc khác
item-monthly = { $title } hằng tháng
occurrence-month = tháng { $n }
occurrence-first-half = 6 tháng đầu năm
occurrence-second-half = 6 tháng cuối năm
occurrence-year = năm { $year }
occurrence-nth = lần { $n }
occurrence-of = { $title }, { $name }
when-overdue-since = { $limit }, trễ { $days } ngày
amount-none = chưa có báo cáo
amount-reports = { $done }/{ $of } báo cáo
amount-helped = đã giúp { $done }/{ $of } người
amount-sum = { $done }/{ $of } { $noun }
amount-plain = { $done }/{ $of }
wards-met = { $met }/{ $of } phường
wards-missing = còn thiếu: { $units }
wards-to-review = { $n } phường chờ duyệt
wards-extended = { $units } đã gia hạn đến { $on }
wards-waiting = { $n } phường chờ trả lời
wards-waived = { $n } phường được miễn
why-which = Bạn muốn xem việc nào?
why = <b>{ $title }</b> · { $unit }
why-counted = Đã xong { $done }/{ $of }:
why-reports = <b>Báo cáo đã gửi ({ $n })</b>
why-reports-newest = <b>{ $n } báo cáo mới nhất</b>
why-no-own-reports = { $unit } chưa gửi báo cáo nào.
why-no-reports = Chưa có báo cáo nào.
why-report = • { $on }, { $who }: { $what }
why-report-not-counted = • { $on }, { $who }: { $what } (không tính: { $why })
why-report-of = { $unit } ({ $name })
ward-which = Bạn muốn xem đơn vị nào? { PRESS("Bấm vào tên, hoặc gõ", "Gõ số, hoặc gõ") } tên cũng được.
ward-which-of = Có { $n } đơn vị tên giống “{ $typed }”. Bạn muốn xem nơi nào?
ward-unknown = Mình không thấy đơn vị nào tên “{ $typed }” để bạn xem. Bạn chọn bên dưới nhé.
ward-out-of-sight = Đơn vị này bạn không còn xem được nữa.
ward-card = 🏘 <b>{ $unit }</b>
ward-counts = { $counts }
ward-done = ✅ Đã xong { $n } việc
ward-owed = ⚪ Còn { $n } việc
ward-owed-late = 🔴 Còn { $n } việc, trễ { $late } việc
ward-missed = ⚫ { $n } việc đã chốt mà chưa có báo cáo
ward-waived = 🤝 { $n } việc được miễn
ward-nothing-yet = Chưa có việc nào đến lúc làm.
ward-more = và { $n } việc khác
ward-last-report = Báo cáo gần nhất: { $on }, { $title }
ward-no-report = Chưa gửi báo cáo nào.
ward-people = <b>Người phụ trách</b>
ward-person = • { $name } ({ $roles }): { $channels }
ward-no-channel = chưa dùng Xung Kích
ward-channel-blocked = { $platform } (không nhận được tin)
ward-nobody = Chưa có ai ở đây dùng Xung Kích.
ward-told = <b>Tin đã gửi gần đây</b>
ward-told-line = • { $what } { $on } ({ $name }): { $fate }
told-what = { $kind ->
    [reminder] Nhắc việc
    [reminded-now] Cán bộ nhắc
    [verdict] Trả lời đề nghị
    [report-returned] Trả lại báo cáo
    [report-accepted] Báo đã duyệt
    [review-undone] Báo chờ duyệt lại
    [report-entered] Báo đã nhập thay
    [extended] Báo gia hạn
    [extension-undone] Báo bỏ gia hạn
    [announcement] Thông báo
    [passed-on] Chuyển lời
   *[other] Tin
}
fate-waiting = đang chờ gửi
fate-sent = đã gửi, chưa trả lời
fate-read = đã trả lời
fate-failed = không tới nơi
fate-blocked = không tới nơi, có thể đã chặn bot
fate-ambiguous = chưa rõ đã tới chưa
fate-held-back = chưa gửi, để dành tin
sent-list = <b>Báo cáo đã gửi của { $unit } ({ $n })</b>
sent-list-of-all = <b>Báo cáo đã gửi ({ $n })</b>
sent-list-unit = <b>{ $unit }</b>
sent-line = • { $on }, <b>{ $title }</b>: { $what }
sent-line-of = • { $on }, { $unit }, <b>{ $title }</b>: { $what }
sent-line-no-duty = { $line } (ngoài kế hoạch)
sent-line-not-counted = { $line } (không tính: { $why })
sent-none = Đến giờ { $unit } chưa gửi báo cáo nào.
status-line-not-open = 🗓 { $title }: { $state }
status-line-open = ⚪ { $title }: { $state }
status-line-due-soon = 🟡 { $title }: { $state }
status-line-met = ✅ { $title }: { $state }
status-line-met-late = ☑️ { $title }: { $state }
status-line-overdue = 🔴 { $title }: { $state }
status-line-missed = ⚫ { $title }: { $state }
status-line-waived = 🤝 { $title }: { $state }
status-line-waiver-asked = ⏳ { $title }: { $state }
status-not-open = từ { $on } mới mở
status-not-open-event = { $on } mới diễn ra
status-open = đang mở, { $limit }
status-due-soon = còn { $days } ngày, { $limit }
status-due-today = { $limit }
status-met = xong ngày { $on }
status-met-late = xong ngày { $on }, trễ hạn { $due }
status-met-undated = đã xong
status-overdue = trễ { $days } ngày ({ $limit })
status-missed = đã chốt, { $limit }
status-waived = được miễn
status-waiver-asked = đã gửi đề nghị, chờ cán bộ Quận Đoàn trả lời
status-awaits-review = đã gửi, chờ cán bộ Quận Đoàn duyệt
status-waiver-declined = cán bộ Quận Đoàn chưa đồng ý đề nghị
status-continuing = 🔁 Làm quanh năm, đến nay { $n } báo cáo
status-continuing-wards = 🔁 Làm quanh năm, đến nay { $n } báo cáo của { $met }/{ $of } phường
continuing = <b>Việc thường xuyên của { $unit }</b>: khi nào làm thì báo cáo, không có hạn.
continuing-none = { $unit } không có việc thường xuyên nào.
continuing-line = • { $title }: { $n } lần
continuing-line-wards = • { $title }: { $n } lần, { $met }/{ $of } phường
sent-by = Người gửi: { $name }, lúc { $at }
sent-also = ✅ Tính cho cả: { $titles }
sent-correct-hint = Có chỗ sai thì bạn { PRESS("bấm Sửa, hoặc nhắn luôn", "gõ “sửa”, hoặc nhắn luôn") } số đúng, ví dụ “{ $label } 48”.
answer-photos-coming = { $n } ảnh (đã lưu { $stored })
not-counted = ⚠️ Báo cáo này chưa được tính: { $why }.
not-counted-returned = cán bộ Quận Đoàn trả lại để sửa
not-counted-no-duty = không thuộc việc nào trong kế hoạch
not-counted-awaits-review = đang chờ duyệt
not-counted-photos = chưa đủ ảnh
not-counted-day = chỉ tính hoạt động từ { $from } đến { $to }

## Reporting

question-heading = <b>{ $title }</b> · câu { $n }/{ $of }
ask-other = Cụ thể là gì vậy bạn?
ask-photos = { $ask } Cần từ { $min } đến { $max } ảnh.
photos-more-needed = Đã nhận { $have } ảnh, bạn gửi thêm { $missing } ảnh nữa nhé.
photos-enough = Đã nhận { $have } ảnh 👍 Bạn gửi thêm, hoặc { PRESS("bấm <b>Xong ảnh</b>.", "gõ “xong ảnh”.") }
photos-wanted = Câu này bạn gửi ảnh giúp mình, gửi cả album cũng được.
photos-help-elsewhere = Mình chỉ nhận ảnh gửi thẳng vào đây. Ảnh ở nơi khác thì bạn lưu về máy rồi gửi vào đây nhé.
photos-help-video = Mình chưa nhận được video, bạn chụp lại vài khung hình rồi gửi ảnh giúp mình nhé.
photos-help-network = Không sao, bạn gửi từng ảnh một cho nhẹ, lúc nào mạng khỏe cũng được. Gõ “để sau” thì mình lưu bản nháp.
photos-none-yet = Mình chưa thấy ảnh nào của bạn.
photos-too-few = Cần đủ { $min } ảnh mới gửi được. Chưa có thêm thì bạn gõ “để sau”, mình lưu bản nháp.
photos-taken = 📷 Đã nhận { $have } ảnh.
photos-received = 📷 Đã nhận { $n } ảnh, báo cáo này có { $all } ảnh.
photos-joined = 📷 Đã thêm { $n } ảnh vào báo cáo { $title }, giờ có { $all } ảnh.
photos-loose = 📷 Đã nhận { $n } ảnh, mình giữ lại rồi.
photos-joined-all = 📷 Đã thêm { $n } ảnh vào báo cáo { $title }.
photos-added = 📷 Đã thêm { $n } ảnh vào báo cáo này.
photos-into-draft = 📷 Đã thêm { $n } ảnh vào bản nháp <b>{ $title }</b>.
photos-in-sent-before = Báo cáo <b>{ $title }</b> đã có { $n } ảnh này rồi.
type-not-this = Không phải ảnh của báo cáo này thì bạn gõ “không phải” nhé.
photos-taken-out = Được rồi, mình đã lấy ảnh ra khỏi báo cáo.
photos-stay = Báo cáo đó đã được duyệt hoặc sửa lại rồi nên mình giữ ảnh ở đó nhé.
photos-in-draft-before = Bản nháp <b>{ $title }</b> đã có { $n } ảnh này rồi.
photos-taken-back = Được rồi, mình đã lấy ảnh ra khỏi bản nháp.
photos-left-out = Được rồi, mình giữ riêng ảnh đó cho báo cáo khác.
photos-held-apart = Mình vẫn giữ riêng ảnh bạn vừa gửi; lúc bạn báo cáo hoạt động đó, mình sẽ hỏi lại.
loose-ask = { $n } ảnh bạn gửi lúc { $at } có phải của <b>{ $title }</b> không?
photos-too-many = Mỗi báo cáo nhận nhiều nhất { $max } ảnh, nên mình không lấy { $extra } ảnh cuối.
photo-not-kept = Hiện bạn không phụ trách đơn vị nào nên mình không lưu ảnh này; bạn xin một mã mời mới rồi gửi lại ảnh giúp mình nhé.
photo-not-kept-coming = Đơn vị mới của bạn hoạt động từ { $on } nên mình chưa lưu ảnh này; từ hôm đó bạn gửi lại giúp mình nhé.
photo-not-kept-reading = Chỉ bí thư và cán bộ gửi báo cáo nên mình không lưu ảnh này; bạn nhờ bí thư gửi giúp nhé.
# Việc cần giữ kín: chỉ ghi số lượng và khu phố.
sensitive-not-kept = 🔒 Để bảo vệ các bạn, báo cáo này chỉ ghi số lượng và khu phố; mình không lưu tin vừa rồi. Bạn viết lại không có tên, địa chỉ, số điện thoại giúp mình nhé.
sensitive-no-photos = 🔒 Để bảo vệ các bạn, việc này không cần ảnh; mình không lưu ảnh bạn gửi.
sensitive-no-photos-after = 🔒 Bạn vừa nói về việc không cần ảnh nên mình không lưu ảnh này. Ảnh của việc khác thì bạn mở việc đó rồi gửi lại giúp mình nhé.
photos-of-report = vào báo cáo <b>{ $title }</b>
photos-of-none = (chưa thuộc báo cáo nào)
photos-broken = 😔 { $n } ảnh bạn gửi lúc { $at } { $where } bị lỗi nên mình không mở được, xin lỗi bạn nhé. Bạn gửi lại vào đây giúp mình.
photos-not-an-image = Có { $n } tệp bạn gửi lúc { $at } { $where } không phải ảnh nên mình bỏ ra. Bạn gửi lại ảnh khác vào đây giúp mình nhé.
photos-too-large = Có { $n } ảnh bạn gửi lúc { $at } { $where } lớn quá 20 MB nên mình không tải được. Bạn gửi lại vào đây, dạng ảnh thường thay vì dạng tệp, là được nhé.
photos-too-many-pixels = Có { $n } ảnh bạn gửi lúc { $at } { $where } có kích thước quá lớn nên mình không mở được. Bạn gửi lại vào đây, dạng ảnh thường thay vì dạng tệp, là được nhé.
photos-unreachable = 😔 { $n } ảnh bạn gửi lúc { $at } { $where } mình không tải về được, xin lỗi bạn nhé. Bạn gửi lại vào đây giúp mình.
photos-lacking = ⚠️ Vì vậy báo cáo này còn thiếu { $missing } ảnh và chưa được tính.
photos-all-stored = 📷 Báo cáo { $title }: đã lưu đủ { $all } ảnh.
unclear-required = Câu này không bỏ qua được. Ví dụ: { $example }.
unclear-empty = Mình chưa thấy câu trả lời. Ví dụ: { $example }.
unclear-date = Mình chưa rõ ngày nào. Ví dụ: { $example }.
unclear-lunar-day = “{ $said }” là ngày mấy dương lịch vậy bạn? Ví dụ: { $example }.
unclear-as-before = Bạn ghi rõ thay cho “{ $said }” giúp mình nhé. Ví dụ: { $example }.
unclear-no-such-day = Lịch không có ngày đó. Ví dụ: { $example }.
unclear-day-to-come = { $on } chưa tới. Bạn cho mình ngày đã tổ chức nhé.
day-does-not-count = ⚠️ <b>{ $title }</b> chỉ tính hoạt động { $days }; ngày khác mình vẫn lưu mà không tính. Nếu ghi nhầm, bạn nhắn lại ngày giúp mình nhé.
unclear-count-not-a-number = Mình cần một con số. Ví dụ: { $example }.
unclear-count-negative = “{ $said }” là số âm, mình cần số từ 0 trở lên. Ví dụ: { $example }.
unclear-count-fraction = Mình cần số nguyên, không lẻ. Ví dụ: { $example }.
unclear-count-too-large = Số này lớn quá, bạn xem lại giúp mình. Ví dụ: { $example }.
unclear-count-several = Mình thấy nhiều số quá, bạn cho mình một số thôi. Ví dụ: { $example }.
unclear-count-other-thing = “{ $said }” hình như không phải <b>{ $label }</b>. Ví dụ: { $example }.
unclear-count-absent = “{ $said }” không phải số người tham gia. Bạn cho mình số có mặt nhé. Ví dụ: { $example }.
unclear-quantity-not-a-number = Mình cần một con số. Ví dụ: { $example }.
unclear-quantity-negative = “{ $said }” là số âm, mình cần số từ 0 trở lên. Ví dụ: { $example }.
unclear-quantity-wrong-unit = “{ $said }” là khoảng bao nhiêu { $unit } vậy bạn? Ví dụ: { $example }.
unclear-quantity-too-large = Số này lớn quá, bạn xem lại giúp mình. Ví dụ: { $example }.
unclear-quantity-too-small = “{ $said }” là bao nhiêu { $unit } vậy bạn? Ví dụ: { $example }.
unclear-quantity-several = Mình thấy nhiều số quá, bạn cho mình một số thôi. Ví dụ: { $example }.
unclear-too-much = { $value } nhiều hơn mức { $max }, bạn xem lại giúp mình nhé.
unclear-too-long = Câu trả lời dài { $length } ký tự, bạn rút còn { $max } ký tự giúp mình nhé.
edited-unknown = Tin bạn vừa sửa không phải câu trả lời nào trong báo cáo này. Cần đổi dòng nào, cuối báo cáo bạn { PRESS("bấm Sửa", "gõ “sửa”") } nhé.
edited-too-late = Tin nhắn đã sửa, nhưng báo cáo đã gửi thì chưa. Bạn { PRESS("gõ /viec, bấm Xem từng việc, mở báo cáo đó rồi bấm Sửa nhé.", "gõ “đã gửi”, chọn báo cáo đó rồi gõ “sửa” nhé.") }
reply-old = Câu bạn trả lời đã cũ nên mình chưa ghi gì. Bạn đang ở bước này:
reply-to-draft-field = Mình ghi “{ $said }” vào dòng { $label } của báo cáo <b>{ $title }</b>, đúng không bạn?
reply-to-draft = Bạn đang trả lời báo cáo <b>{ $title }</b>, mình chưa ghi “{ $said }”. Bạn muốn làm tiếp báo cáo đó không?
reply-to-sent = Báo cáo <b>{ $title }</b> đã gửi rồi nên mình chưa ghi “{ $said }”. Bạn muốn sửa báo cáo đó không?
reply-to-gone = Báo cáo bạn trả lời không còn nữa nên mình chưa ghi “{ $said }”.
reply-written = Mình đã ghi vào báo cáo <b>{ $title }</b>.
reply-written-lines = Báo cáo <b>{ $title }</b>:
reply-dropped = Được rồi, mình bỏ qua tin đó.
reply-to-reminder = Về <b>{ $titles }</b>, bạn nhắn “{ $said }”. { $n ->
        [1] Bạn báo cáo luôn nhé?
       *[other] Bạn báo cáo việc nào?
    }
reply-to-reminder-done = Việc trong lời nhắc đó không cần báo cáo nữa nên mình không ghi “{ $said }”.
reply-to-request-done = Đề nghị đó đã được trả lời rồi nên bạn không cần làm gì nữa.
reply-to-request = Về đề nghị của { $unit }, <b>{ $title }</b>, bạn nhắn “{ $said }”. Bạn đồng ý không?
reply-to-requests = Về mấy đề nghị, bạn nhắn “{ $said }”. Bạn quyết định từng đề nghị giúp mình nhé.
answer-stays = Dòng { $label } vẫn giữ như cũ.
answer-corrected = Đã sửa { $label }: <b>{ $answer }</b>.
answer-written = Đã ghi { $label }: <b>{ $answer }</b>.
answer-overwritten = { $name } vừa ghi dòng { $label } là “{ $before }”, mình đã đổi theo câu của bạn.
answer-missing = chưa có
answer-skipped = không có
answer-stands = Đang là: <b>{ $answer }</b>
answer-date = { $on }
about = khoảng { $what }
answer-count = { $n } { $noun }
answer-kg = { $n } kg
answer-m = { $n } m
answer-m2 = { $n } m²
answer-vnd = { $n } đồng
answer-photos = { $n ->
    [0] chưa có
   *[other] { $n } ảnh
}
answer-photos-untimed = { $n } ảnh (ảnh không kèm giờ chụp)
answer-photos-some-untimed = { $n } ảnh ({ $untimed } ảnh không kèm giờ chụp)
card-heading = <b>{ $title }</b> · { $unit }
card-line = { $label }: <b>{ $answer }</b>
meant-figures = Bạn muốn sửa lại { $lines }, hay ghi câu này vào ghi chú?
meant-line = { $label } là <b>{ $answer }</b>
meant-sum-more = Cộng thêm thì { $lines }, đúng không bạn?
meant-sum-less = Bớt đi thì { $lines }, đúng không bạn?
meant-emptied = Bạn bỏ { $fields } khỏi tin, mình bỏ dòng này nhé?
meant-other = Tin này là báo cáo mới, hay của báo cáo đang mở?
meant-wish = Bạn muốn báo cáo <b>{ $title }</b> phải không? Báo cáo đang mở mình giữ lại làm bản nháp.
wish-open = Báo cáo <b>{ $title }</b> đang mở đây bạn.
take-your-time = Bạn cứ từ từ, mình đợi nhé.
take-your-time-draft = Bạn cứ thong thả, bản nháp vẫn còn đây.
take-your-time-change = Bạn cứ thong thả, phần sửa vẫn còn đây.
line-emptied = Đã bỏ dòng { $label }.
line-is-needed = Dòng { $label } bắt buộc nên mình chưa bỏ. Bạn nhắn lại nội dung đúng nhé.
back-optional = { $label } không bắt buộc, không có thì bạn bỏ qua nhé.
back-needed-number = { $label } cần ghi, không có thì bạn gõ 0 nhé.
back-needed = { $label } là dòng bắt buộc bạn nhé.
back-how = { $label } thì bạn ghi như ví dụ này nhé: { $example }.
not-counted-skip = Không sao, câu này chưa có số thì bạn { PRESS("bấm <b>Bỏ qua</b>", "gõ “bỏ qua”") } nhé.
not-counted-about = Bạn ước chừng giúp mình cũng được. Ví dụ: { $example }.
line-to-change = { $label }: { $answer }
card-numbered = { $n }. { $text }
card-ask = { PRESS("Đúng hết thì bạn bấm Gửi nhé.", "Đúng hết thì bạn gõ “gửi”. Sai dòng nào thì gõ “sửa” và số dòng, như “sửa 3”.") }
card-ask-photos = { $have ->
    [0] Đúng hết thì bạn gửi ít nhất { $missing } ảnh, đủ ảnh là mình gửi báo cáo luôn.
   *[other] Bạn gửi thêm { $missing } ảnh nữa, đủ ảnh là mình gửi báo cáo luôn.
} Sai dòng nào thì gõ “sửa” và số dòng, như “sửa 3”.
card-ask-change = { PRESS("Bấm Sửa để đổi hoặc thêm, xong thì bấm Gửi.", "Đổi dòng nào thì gõ “sửa” và số dòng, như “sửa 3”. Xong thì gõ “gửi”.") }
card-pick = Báo cáo này chưa gửi.{ PRESS(" Đúng rồi thì bạn bấm Gửi, sai thì bấm Sửa.", "") }
card-lacks-photos = Còn thiếu ảnh nên mình chưa gửi được.
card-incomplete = Còn thiếu câu này nữa là gửi được:
also-ask = Hoạt động này có tính cho việc <b>{ $title }</b> luôn không bạn?
button-count-also = ✅ Có, tính luôn
button-count-not = Không
button-count-more = ➕ Tính cho cả { $title }
count-more-done = ✅ Mình tính thêm cho việc <b>{ $title }</b> rồi nhé.
change-which = Bạn muốn sửa dòng nào?
leave-ask = Bạn muốn lưu nháp hay xóa báo cáo này?
leave-ask-change = Bạn muốn lưu nháp hay xóa phần sửa này? Báo cáo đã gửi vẫn còn nguyên.
draft-kept-photos = Không sao, mình lưu bản nháp rồi, chỉ còn thiếu { $missing } ảnh là gửi được. Khi có ảnh, bạn gửi thẳng vào đây nhé.
draft-kept = Mình lưu bản nháp rồi. Khi nào tiện, bạn gõ /baocao để làm tiếp nhé.
draft-thrown-away = Đã xóa bản nháp này.
change-thrown-away = Đã xóa phần sửa, báo cáo đã gửi vẫn như cũ.
cancelled = Đã hủy.
cancelled-photos-wait = Đã hủy. Ảnh bạn gửi mình vẫn giữ; lúc bạn báo cáo, mình sẽ hỏi lại.
nothing-to-cancel = Hiện không có gì để hủy.
report-went-on = Báo cáo này bạn đã làm tiếp ở ứng dụng kia rồi, đây là bản mới nhất.
report-went-on-said = Báo cáo này bạn đã làm tiếp ở ứng dụng kia rồi, nên mình chưa ghi “{ $said }”. Đây là bản mới nhất.
draft-resumed = Bạn làm tiếp nhé, những câu đã trả lời vẫn còn nguyên.
change-resumed = Đây là báo cáo đã gửi.{ PRESS(" Bạn sửa xong, bấm Gửi thì mới cập nhật nhé.", " Bạn sửa xong, gõ “gửi” thì mới cập nhật nhé.") }
draft-by-other = <b>{ $name }</b> có bản nháp { $title }, viết lần cuối { $ago }. Hai bạn làm chung một bản cho khỏi trùng nhé.
ago-minutes = { $n } phút trước
ago-hours = { $n } giờ trước
ago-days = { $n } ngày trước
sent-already = { $on } đã có báo cáo { $title }. Bạn muốn làm gì?
report-gone = Báo cáo này không còn mở nữa.
report-sent-by-other = { $name } đã gửi báo cáo này rồi nên mình chưa ghi câu vừa rồi của bạn. Cần sửa thì bạn { PRESS("bấm <b>Sửa báo cáo này</b>", "gõ “sửa báo cáo này”") } nhé.
report-sent-by-you = Bạn đã gửi báo cáo này rồi nên mình chưa ghi câu vừa rồi. Cần sửa thì bạn { PRESS("bấm <b>Sửa báo cáo này</b>", "gõ “sửa báo cáo này”") } nhé.
receipt = ✅ Đã nhận báo cáo <b>{ $title }</b> của { $unit }. Cảm ơn bạn!
receipt-changed = ✅ Đã cập nhật báo cáo <b>{ $title }</b> của { $unit }. Cảm ơn bạn!
receipt-photos = 📷 Đã lưu đủ { $all } ảnh.
receipt-photos-coming = 📷 Đã lưu { $stored }/{ $all } ảnh, số còn lại mình đang tải về, bạn không phải gửi lại.
receipt-counts = ✅ Đã tính cho <b>{ $title }</b>.
receipt-counts-met = ✅ <b>{ $title }</b>: đủ
receipt-counts-so-far = ➕ <b>{ $title }</b>: { $amount }
receipt-no-duty = ℹ️ Hoạt động này không thuộc việc nào trong kế hoạch: có trong tổng kết tuần, không tính vào tiến độ.
receipt-awaits-review = ⏳ <b>{ $title }</b>: chờ cán bộ duyệt rồi mới tính, có kết quả mình báo bạn.
receipt-not-counted-day = ⚠️ Báo cáo đã lưu nhưng không tính cho <b>{ $title }</b>, vì việc này chỉ tính hoạt động { $days }. Nếu ghi nhầm ngày, bạn { PRESS("bấm <b>Sửa báo cáo này</b>", "gõ “sửa”") } nhé.
receipt-not-counted-no-day = ⚠️ Báo cáo đã lưu nhưng chưa tính cho <b>{ $title }</b>, vì chưa có ngày tổ chức. Bạn { PRESS("bấm <b>Sửa báo cáo này</b>", "gõ “sửa”") } để ghi ngày nhé.
receipt-not-counted-photos = ⚠️ Báo cáo đã lưu nhưng chưa tính cho <b>{ $title }</b>, vì cần ít nhất { $needed } ảnh mà mới có { $have }. Bạn { PRESS("bấm <b>Sửa báo cáo này</b>", "gõ “sửa”") } để gửi thêm ảnh nhé.
receipt-not-counted-nothing-to-add = ⚠️ Báo cáo đã lưu nhưng chưa cộng thêm gì cho <b>{ $title }</b>, vì dòng { $label } chưa có số hoặc bằng 0. Bạn { PRESS("bấm <b>Sửa báo cáo này</b>", "gõ “sửa”") } để ghi số nhé.
receipt-not-counted-locked = ⚠️ Báo cáo đã lưu nhưng không tính cho <b>{ $title }</b> nữa, vì việc này đã chốt từ { $on }. Cần tính lại, bạn nhắn cán bộ Quận Đoàn nhé.
receipt-not-counted-withdrawn = ⚠️ Báo cáo đã lưu nhưng không tính vào tiến độ, vì <b>{ $title }</b> không còn trong kế hoạch.
mend-ask = Sửa báo cáo <b>{ $title }</b>: { $changes }, đúng không bạn?
mend-change = { $label } từ { $before } thành { $answer }
mend-new = thêm { $label } { $answer }
mend-which = Báo cáo <b>{ $title }</b> vừa gửi sai chỗ nào vậy bạn? Bạn nhắn số đúng, ví dụ “đoàn viên 48”, mình sửa giúp.
mend-left = Được rồi, báo cáo vẫn như đã gửi.
sent-received = Mình nhận đủ báo cáo <b>{ $title }</b> rồi bạn nhé.
receipt-owed = { $unit } còn:
    { $lines }
receipt-more = … và { $n } việc nữa, gõ /viec để xem.
receipt-nothing-owed = { $unit } không còn việc nào đến hạn 🎉

## People and roles, for officers

button-people = 👥 Danh sách người
button-end-role = ⏹ Kết thúc vai trò
button-from-today = Từ hôm nay
button-agree = ✅ Đồng ý
button-leave = 🚪 Rời nhiệm vụ
button-stay-in-role = Ở lại
help-nguoi = /nguoi xem người của các đơn vị, mời thêm, kết thúc vai trò
unit-which = Bạn đang nói về đơn vị nào?
unit-only-one = Bạn chỉ phụ trách { $unit } thôi.
title-in-unit = { $title } · { $unit }
role-of = { $role } { $unit }
people-none = Bạn chưa phụ trách người của đơn vị nào.
people-units = 👥 { $people } người ở { $units } đơn vị. Bạn muốn xem đơn vị nào?
people-lacking = ⚠️ { $n } đơn vị chưa có bí thư, mình để lên đầu.
people-unit = { $unit } · { $n } người
people-unit-lacking = ⚠️ { $unit } · chưa có bí thư
people-unit-gone = Đơn vị này không còn trong danh sách của bạn.
people-person-gone = Người này không còn vai trò ở đây nữa.
people-of-unit = 👥 <b>{ $unit }</b>: { $n ->
    [0] chưa có ai.
   *[other] { $n } người.
}
people-line = { $name }: { $what }
people-card = 👤 <b>{ $name }</b>
people-role = { $role }, từ { $since }
people-role-until = { $role }, từ { $since }, kết thúc { $until }
people-channels = Dùng { $platforms }; { $seen }.
people-seen = nhắn gần nhất { $at }
people-not-seen = chưa nhắn lần nào
people-unreached = 📵 Mình không nhắn được cho người này. Bạn nhắc mở lại Xung Kích rồi nhắn một tin cho mình nhé.
people-role-gone = Vai trò này vừa kết thúc rồi.
people-cancelled = Được rồi, mình giữ nguyên.
people-which-role = <b>{ $name }</b> có mấy vai trò ở đây. Bạn chọn vai trò nào?
people-end-when = { $name } thôi làm { $role } từ ngày nào? Bạn { PRESS("bấm bên dưới", "gõ “từ hôm nay”") } hoặc gõ ngày, ví dụ 30/6.
people-no-day = Mình chưa rõ ngày nào. Bạn gõ ngày, ví dụ 30/6 nhé.
people-day-past = Ngày { $on } đã qua rồi. Bạn chọn từ hôm nay trở đi nhé.
people-day-far = Ngày { $on } xa quá, mình chỉ ghi trước được một năm thôi.
people-why = Vì sao vậy bạn? Bạn viết vài chữ; mình chỉ lưu vào nhật ký, không gửi cho ai.
people-no-reason = Bạn viết lý do bằng vài chữ giúp mình nhé.
people-reason-long = Lý do này dài { $length } ký tự, mình lưu được nhiều nhất { $max }. Bạn rút gọn giúp mình nhé.
people-end-check-today = <b>{ $name }</b> thôi làm { $role } ngay hôm nay. Lý do: “{ $reason }”. Bạn đồng ý không?
people-end-check = <b>{ $name }</b> thôi làm { $role } từ { $on }. Lý do: “{ $reason }”. Bạn đồng ý không?
people-end-last = ⚠️ Sau đó { $unit } không còn bí thư nào.
people-ended = ⏹ { $name } đã thôi làm { $role }. Mình báo cho người đó ngay.
people-ends = 🗓 { $name } sẽ thôi làm { $role } từ { $on }. Mình báo cho người đó ngay.
people-groups-by-hand = Mình không tự mời ai ra khỏi nhóm được. Nếu { $name } còn trong nhóm { $groups }, bạn xóa bằng tay giúp mình nhé.
button-move-role = 🔀 Chuyển đơn vị
button-hand-over = 🤝 Bàn giao
button-invite = ➕ Mời người
people-successor = { $name } · { $unit }
people-several = Có mấy tên giống “{ $name }”. Bạn chọn bên dưới giúp mình nhé.
people-move-where = Chuyển { $name } từ { $unit } sang đơn vị nào?
people-move-same = Người này đang ở { $name } rồi. Bạn chọn đơn vị khác nhé.
people-move-nowhere = Mình không thấy đơn vị nào tên “{ $name }” trong danh sách của bạn.
people-move-check = Chuyển <b>{ $name }</b> từ { $role } sang <b>{ $to }</b>, từ hôm nay. Lý do: “{ $reason }”. Bạn đồng ý không?
people-moved = 🔀 Đã chuyển { $name } từ { $from } sang { $to }. Mình báo cho người đó ngay.
people-hand-over-whom = { $name } bàn giao { $unit } cho ai? Bạn chọn, hoặc gõ tên.
people-hand-over-nobody = Chưa có ai để nhận { $unit } thay { $name }. Bạn mời người mới trước nhé.
people-hand-over-self = { $name } đang phụ trách rồi, nên không tự bàn giao cho mình được. Bạn chọn người khác nhé.
people-hand-over-stranger = Mình chưa biết ai tên “{ $name }”. Bạn mời người đó vào trước, rồi bàn giao nhé.
people-hand-over-check = <b>{ $name }</b> bàn giao { $unit } cho <b>{ $to }</b> từ hôm nay, kèm bản nháp và đề nghị đang chờ; { $name } thôi làm { $role }. Lý do: “{ $reason }”. Bạn đồng ý không?
people-handed-over = 🤝 Đã bàn giao { $unit } từ { $name } cho { $to }. Mình báo cho cả hai ngay.
people-invite-as = Bạn mời người mới làm gì?
people-invited = ✉️ Bạn chuyển tiếp tin dưới đây cho người được mời nhé. Mã chỉ dùng được cho một người.
invitation = Chào bạn! Mời bạn vào Xung Kích làm { $role }.
    { $ways }
    Mã mời: <b>{ $code }</b>, dùng một lần, đến hết { $until }.
invitation-by-link = { $platform }: mở { $link }
invitation-by-code = { $platform }: tìm { $bot } rồi nhắn { $code }
leave-which = Bạn muốn rời nhiệm vụ nào?
leave-sure = Bạn muốn thôi làm { $role } từ hôm nay phải không? Mình sẽ báo cán bộ Quận Đoàn.
leave-last = ⚠️ Sau đó { $unit } không còn bí thư nào.
leave-stayed = Được rồi, mình giữ nguyên nhiệm vụ của bạn.
leave-done = 🚪 Bạn đã thôi làm { $role }. Mình báo cán bộ Quận Đoàn rồi. Cảm ơn bạn đã đồng hành!
leave-done-one = 🚪 Bạn đã thôi làm { $role }. Mình báo cán bộ Quận Đoàn rồi.
role-ended = ⏹ Từ { $on } bạn thôi làm { $role }. Cảm ơn bạn đã đồng hành!
role-ended-last = Sau đó mình không nhận báo cáo của bạn nữa. Nếu có nhầm lẫn, bạn liên hệ Quận Đoàn nhé.
role-given = 🤝 Bạn nhận nhiệm vụ mới: { $role }.
role-taken-over = 🤝 Bạn nhận bàn giao từ { $name }: { $role }. { $n ->
    [0] Không có bản nháp nào đang chờ.
   *[other] Có { $n } bản nháp đang chờ bạn làm tiếp.
}
person-left = 🚪 <b>{ $name }</b> đã xin thôi làm { $role } từ hôm nay.
sheet-title = Thư mời dùng Xung Kích
sheet-good-until = Mã dùng được một lần, đến { $until }.

## Groups

group-hello = Chào các anh chị, mình là Xung Kích! Để nhận tổng kết mỗi tuần, nhờ cán bộ Quận Đoàn gõ { CALL($me, "lienket", "liên kết") } kèm mã liên kết nhóm. Sau đó gõ { CALL($me, "tongket", "tổng kết") } để xem bất cứ lúc nào.
group-hello-linked = Chào các anh chị, mình là Xung Kích! Nhóm này đã liên kết với <b>{ $unit }</b>. { $weekday } hằng tuần lúc { $time } mình gửi tổng kết; gõ { CALL($me, "tongket", "tổng kết") } để xem bất cứ lúc nào.
group-linked = 🔗 Đã liên kết nhóm với <b>{ $unit }</b>. { $weekday } hằng tuần lúc { $time } mình gửi tổng kết; gõ { CALL($me, "tongket", "tổng kết") } để xem ngay.
group-link-how = Bạn gõ { CALL($me, "lienket", "liên kết") } kèm mã liên kết nhóm nhé, ví dụ: { CALL($me, "lienket", "liên kết", "K7QM-4XRT") }. Chưa có mã thì bạn xin Quận Đoàn, mỗi mã dùng cho một nhóm.
group-linked-already = Nhóm đã liên kết với <b>{ $unit }</b>; { $weekday } hằng tuần lúc { $time } mình gửi tổng kết. Muốn đổi đơn vị, bạn gõ { CALL($me, "lienket", "liên kết") } kèm mã mới nhé.
group-not-linked = Nhóm này chưa được liên kết. Nhờ cán bộ Quận Đoàn gõ { CALL($me, "lienket", "liên kết") } kèm mã liên kết nhóm nhé.
group-code-wrong = Mã liên kết chưa đúng. Bạn xem lại từng ký tự rồi gõ lại { CALL($me, "lienket", "liên kết") } kèm mã, hoặc xin Quận Đoàn mã mới nhé.
group-code-too-many = Bạn gõ sai nhiều lần quá nên mình tạm chưa nhận mã của bạn. Một giờ nữa bạn gõ lại { CALL($me, "lienket", "liên kết") } kèm mã, hoặc nhờ người khác trong nhóm gõ giúp nhé.
groups-untitled = chưa rõ tên
group-confirmed = 🔗 Nhóm này đã được liên kết với <b>{ $unit }</b>. Từ nay mình gửi tổng kết mỗi tuần vào đây nhé.
group-waiting = ⏳ Mình đã báo cán bộ và lãnh đạo { $unit }. Có người đồng ý là nhóm nhận được tổng kết nhé.
# Zalo names no groups: `named` is no.
groups-told-linked = { $named ->
    [no] 🔗 { $name } vừa liên kết một nhóm để nhận tổng kết của { $unit }. Nếu không đúng, bạn gỡ nhóm nhé.
   *[yes] 🔗 { $name } vừa liên kết nhóm <b>{ $title }</b> để nhận tổng kết của { $unit }. Nếu không đúng, bạn gỡ nhóm nhé.
}
groups-told-waiting = { $named ->
    [no] 🔔 { $name } muốn một nhóm nhận tổng kết của { $unit }. Bạn đồng ý không?
   *[yes] 🔔 { $name } muốn nhóm <b>{ $title }</b> nhận tổng kết của { $unit }. Bạn đồng ý không?
}
groups-linked-type = { $waiting ->
    [no] Bạn gõ “nhóm” để xem hoặc gỡ nhé.
   *[yes] Bạn gõ “nhóm” để đồng ý hoặc gỡ nhé.
}
somebody = Một người
button-agree-group = ✅ Đồng ý: { $title }
button-drop-group = 🗑 Gỡ: { $title }
button-drop = 🗑 Gỡ nhóm
button-keep-group = Giữ lại
help-nhom = /nhom xem các nhóm nhận tổng kết
groups-none = Chưa có nhóm nào nhận tổng kết của đơn vị bạn.
groups-list = 💬 { $n } nhóm của các đơn vị bạn phụ trách:
groups-line = 🔗 { $title } ({ $platform }): { $unit }, { $name } liên kết { $on }
groups-line-waiting = ⏳ { $title } ({ $platform }): { $unit }, { $name } xin ngày { $on }, chờ bạn đồng ý
groups-gone = Nhóm này không còn trong danh sách của bạn, có thể đã được gỡ rồi.
groups-agreed = ✅ Nhóm <b>{ $title }</b> nhận tổng kết của { $unit } từ nay.
groups-agreed-already = Nhóm <b>{ $title }</b> đang nhận tổng kết của { $unit } rồi.
groups-drop-sure = Gỡ nhóm <b>{ $title }</b>? Nhóm sẽ không nhận tổng kết của { $unit } nữa; muốn nhận lại thì cần mã mới.
groups-dropped = 🗑 Đã gỡ nhóm <b>{ $title }</b>. Nhóm không nhận tổng kết của { $unit } nữa.
groups-kept = Được rồi, mình giữ nguyên.
group-code-used = Mã này đã dùng rồi. Bạn xin Quận Đoàn một mã mới nhé, mỗi mã chỉ dùng được một lần.
group-code-expired = Mã này đã hết hạn. Bạn xin Quận Đoàn một mã mới nhé.
group-code-for-person = Mã này là mã mời cá nhân: bạn nhắn riêng cho mình để dùng, đừng gửi vào nhóm nhé.
group-unit-which = Bạn gõ { CALL($me, "phuong", "phường", $example) } để xem tình hình một đơn vị. Nhóm xem được: { $units }.
group-unit-which-of = Có mấy đơn vị tên giống “{ $typed }”: { $units }. Bạn gõ rõ hơn giúp mình nhé.
group-unit-unknown = Mình không thấy đơn vị nào tên “{ $typed }”. Nhóm xem được: { $units }.
group-private-only = Việc này bạn nhắn riêng cho mình nhé, trong nhóm mình chỉ gửi tổng kết.
group-placed = 📌 Từ nay tổng kết của <b>{ $unit }</b> mình gửi vào đây, { $weekday } hằng tuần lúc { $time }.

## What does not get through, for officers

unreached-topic-closed = 📌 Chủ đề nhận tổng kết của nhóm <b>{ $name }</b> ({ $unit }) đã đóng hoặc bị xóa, nên mình gửi tổng kết vào chủ đề chung của nhóm. Nếu muốn nhận riêng như trước, bạn mở lại hoặc tạo chủ đề rồi gõ /lienket trong đó nhé.
unreached-general-closed = 📌 Tổng kết chưa tới được nhóm <b>{ $name }</b> ({ $unit }), vì chủ đề chung của nhóm đang đóng. Bạn mở lại chủ đề đó, hoặc gõ /lienket trong một chủ đề đang mở giúp mình nhé.
unreached-muted = 🔇 Tổng kết chưa tới được nhóm <b>{ $name }</b> ({ $unit }), vì mình không được phép nhắn trong nhóm. Bạn nhờ quản trị viên của nhóm cho mình nhắn lại nhé.
unreached-removed = 🚪 Mình không còn ở trong nhóm <b>{ $name }</b> ({ $unit }) nên không gửi tổng kết vào đó nữa. Nếu nhóm vẫn muốn nhận, bạn thêm mình vào lại rồi liên kết bằng mã mới nhé.
unreached-blocked = 📵 { $since } mình không nhắn được cho <b>{ $name }</b> ({ $unit }) nữa, có thể vì đã chặn bot. Bạn nhắc mở lại Xung Kích rồi nhắn một tin cho mình nhé.
unreached-failed = 📵 { $since } tin mình gửi cho <b>{ $name }</b> ({ $unit }) đều không tới nơi. Bạn nhắc mở Xung Kích rồi nhắn một tin cho mình nhé.
unreached-since = Từ { $at }
unreached-lately = Gần đây
unreached-others = { $unit } vẫn còn người nhận tin:
unreached-alone = Ở { $unit } giờ không còn ai nhận tin nhắc.
unreached-silent = 🔕 <b>{ $unit }</b> chưa trả lời { $n } lần nhắc liền, từ { $since }; lần gần nhất { $last }.
unreached-silent-ask = Bạn gọi hỏi thăm giúp mình nhé.
unreached-person = • { $name } ({ $channels }): { $seen }
unreached-invited-by = Người mời vào: { $names }
unreached-left = 📭 Từ { $since } <b>{ $unit }</b> không còn bí thư nào, nên việc ở đó không ai được nhắc. Bạn mời người phụ trách giúp mình nhé.
unreached-nobody = 📭 Chưa có bí thư nào dùng Xung Kích ở <b>{ $units }</b>, nên việc ở đó chưa ai được nhắc. Bạn mời người phụ trách giúp mình nhé.
unreached-more = … và { $n } đơn vị khác cũng chưa trả lời.
unreached-type = Bạn gõ “{ $unit }” để xem kỹ, hoặc “người” để mời người nhé.
unreached-type-several = Bạn gõ “phường” để xem từng nơi, hoặc “người” để mời người nhé.
button-see-unit = 🏘 { $unit }
no-room-person = Bot này đã đủ người nên mình chưa nhận thêm bạn được. Mình đã báo cán bộ phụ trách; mã của bạn vẫn còn dùng được, bạn thử lại sau nhé.
no-room-person-link = Bot này đã đủ người rồi. Bạn vào bằng đường dẫn này giúp mình nhé, mã vẫn dùng được: { $link }
no-room-person-bot = Bot này đã đủ người rồi. Bạn tìm <b>{ $bot }</b> rồi nhắn mã này cho bot đó nhé, mã vẫn dùng được.
no-room-account = Bot này đã đủ người nên mình chưa nối thêm tài khoản này được. Bạn cứ nhắn mình ở ứng dụng kia nhé, báo cáo và việc cần làm vẫn đủ ở đó.
no-room-group = Mình đã ở đủ số nhóm được phép nên chưa liên kết thêm nhóm này được. Mình đã báo cán bộ phụ trách; mã vẫn còn dùng được.
no-room-group-bot = Mình đã ở đủ số nhóm được phép. Bạn thêm <b>{ $bot }</b> vào nhóm rồi gõ { CALL($bot, "lienket", "liên kết") } kèm mã này nhé, mã vẫn dùng được.
lost-before = ↩️ Tin trước có thể chưa tới bạn: “{ $text }”
allowance-until = Cứ đà này thì { $on } là hết.
allowance-lasts = Cứ đà này thì vẫn đủ đến hết tháng.
allowance-short = 📉 <b>{ $bot }</b> đã dùng { $used }/{ $most } tin của tháng { $month } (gửi { $sent }, nhận { $received }), còn { $left } tin. { $forecast } Để dành tin, từ nay mình chỉ nhắc mỗi người một lần một ngày; gần hết thì chỉ nhắc lần cuối trước hạn. Bạn nhờ người quản trị thêm một bot nữa, hoặc rủ bớt người sang kênh khác nhé.
allowance-last = 🪫 <b>{ $bot }</b> chỉ còn { $left }/{ $most } tin của tháng { $month } (đã gửi { $sent }, nhận { $received }). { $forecast } Đến hết tháng mình chỉ trả lời, báo kết quả và gửi tổng kết, không nhắc việc qua bot này nữa. Bạn nhắc các đơn vị giúp mình, và nhờ người quản trị thêm một bot nữa nhé.
allowance-spent = 🚫 <b>{ $bot }</b> đã hết tin của tháng { $month }, đến { $next } mới nhắn lại được. Câu trả lời đang chờ không mất. Trong lúc đó bạn nhắc các đơn vị bằng cách khác giúp mình, và nhờ người quản trị thêm một bot nữa nhé.
allowance-people = 👥 <b>{ $bot }</b> đã đủ người: ai mới nhắn bot này có thể không được trả lời. Bạn mời họ qua kênh khác hoặc bot khác, và nhờ người quản trị thêm một bot nữa nhé.
allowance-groups = 👥 <b>{ $bot }</b> đã ở đủ số nhóm được phép, nên chưa liên kết thêm nhóm nào được. Bạn nhờ người quản trị thêm một bot nữa, hoặc đưa mình ra khỏi một nhóm không dùng nhé.

## Reminders

button-report-duty = 📝 Báo cáo { $title }
reminder-we = { $kind ->
    [ward] phường
    [school] trường
   *[other] đơn vị
}
reminder-many = Chào bạn, { $we } có { $n } việc cần báo cáo:
reminder-many-units = Chào bạn, có { $n } việc cần báo cáo:
reminder-ahead = 🌱 { $on } tới là <b>{ $title }</b>, còn { $days } ngày để { $we } chuẩn bị. Bạn rủ mọi người cùng tham gia, xong thì báo cáo trước { $until } nhé.
reminder-soon = 🌱 { $on } này là <b>{ $title }</b>. Bạn nhớ phân công người chụp ít nhất { $photos } ảnh, và báo cáo trước { $until } nhé.
reminder-tomorrow = 🌱 Ngày mai, { $on }, là <b>{ $title }</b>. Bạn báo mọi người giờ tập trung, nhớ phân công người chụp ít nhất { $photos } ảnh. Báo cáo trước { $until } nhé.
reminder-today = ☀️ Hôm nay là <b>{ $title }</b>. Chúc hoạt động thành công! Báo cáo trước { $until } nhé.
reminder-evening = 📷 <b>{ $title }</b> hôm nay xong chưa bạn? Còn ảnh không, gửi mình luôn nhé; tính đúng hạn đến { $until }.
reminder-evening-draft = Gửi luôn tối nay bạn nhé; tính đúng hạn đến { $until }.
reminder-after = ✍️ <b>{ $title }</b> thế nào rồi bạn? Báo cáo giúp mình trước { $until } nhé.
reminder-last-day = 📌 Hôm nay là hạn cuối báo cáo <b>{ $title }</b>. Bạn gửi giúp mình nhé, đến { $until } vẫn tính đúng hạn.
reminder-window-ahead = 📌 Còn { $days } ngày nữa là đến hạn báo cáo <b>{ $title }</b>. Làm xong thì bạn gửi trước { $until } nhé.
reminder-window-soon = 📌 Còn { $days } ngày nữa là đến hạn báo cáo <b>{ $title }</b>. Bạn nhớ kèm ít nhất { $photos } ảnh, gửi trước { $until } nhé.
reminder-window-tomorrow = 📌 Ngày mai, { $on }, là hạn cuối báo cáo <b>{ $title }</b>. Bạn gửi giúp mình trước { $until } nhé.
reminder-late = ⏰ Mình chưa nhận được báo cáo <b>{ $title }</b> của { $we } ({ $limit }). Bạn gửi giúp mình nhé, chỉ vài phút thôi.
reminder-late-again = ⏰ Báo cáo <b>{ $title }</b> đã trễ { $days } ngày ({ $limit }). Nếu { $we } làm rồi, bạn gửi giúp mình hôm nay nhé.
reminder-invite = 🤝 Cả quận cùng làm <b>{ $title }</b>, hạn { $due }. Nếu { $we } tổ chức được thì bạn báo cáo nhé, phường nào làm cũng được tính.
reminder-progress = Đến nay đã có { $done }/{ $of } hoạt động.
reminder-title-of = { $title } ({ $unit })
reminder-line-event = • { $on }: { $title } · hạn { $due }
reminder-line-due = • Hạn { $due }: { $title }
reminder-line-today = • ☀️ Hôm nay: { $title } · hạn { $due }
reminder-line-evening = • 📷 Hôm nay xong chưa bạn: { $title } · hạn { $due }
reminder-line-last-day = • 📌 Hạn cuối { $due }: { $title }
reminder-line-late = • ⏰ Hạn { $due }, trễ { $days } ngày: { $title }
reminder-line-invite = • 🤝 Cả quận cùng làm, hạn { $due }: { $title }
reminder-line-draft = { $line } · bản nháp { $state }
reminder-draft = ✍️ { $whose } <b>{ $title }</b>: { $state }.
draft-of-you = Bạn có bản nháp
draft-of = { $name } có bản nháp
draft-lacks = còn thiếu { $fields }
draft-lacks-photos = còn { $n } ảnh là gửi được
draft-lacks-many = còn { $n } câu là gửi được
draft-photos = { $n } ảnh
draft-complete = đủ cả rồi, { PRESS("chỉ còn bấm Gửi", "chỉ còn gửi") }
limit = hạn { $on }
limit-extended = đã gia hạn đến { $on }
until-day = hết { $on }
until-hour = { $on }
until-today = { $time } hôm nay
until-tonight = hết hôm nay
deadline-hour = { $time } ngày { $on }
deadline-hour-full = { $time } { $on }
deadline-today = hôm nay
reminder-type-report = Bạn gõ “báo cáo” để báo cáo, “mai nhắc lại” để mình nhắc lại, “không làm được” nếu phải bỏ nhé.
reminder-type-shared = Bạn gõ “báo cáo” để báo cáo, hoặc “mai nhắc lại” để mình nhắc lại nhé.
waiver-type = Bạn gõ “đồng ý miễn”, “vẫn cần làm” hoặc “hỏi lại” nhé.
escalation-heading = ⚠️ Việc đã trễ hạn, bạn nhắc các đơn vị sau giúp nhé:
escalation-line = • <b>{ $title }</b> ({ $limit }, trễ { $days } ngày): { $units }

## Digest

moment = { $time } ngày { $on }
digest-heading = 📊 <b>{ $unit }</b> · tuần { $from }–{ $to }
digest-heading-running = 📊 <b>{ $unit }</b> · tuần này, tính đến { $to }
digest-quiet = Tuần qua chưa có báo cáo nào.
digest-quiet-running = Tuần này chưa có báo cáo nào.
digest-reports = { $kind ->
    [ward] <b>{ $n }/{ $of } phường</b> báo cáo <b>{ $reports }</b> hoạt động
   *[other] <b>{ $n }/{ $of } đơn vị</b> báo cáo <b>{ $reports }</b> hoạt động
}
digest-reports-alone = <b>{ $reports }</b> hoạt động được báo cáo
digest-figures = { $figures }
figure-people = { $n } lượt người
figure-wasteKg = { $n } kg rác
figure-waste-tons = { $n } tấn rác
figure-spots = { $n } điểm đen, tuyến hẻm
figure-trees = { $n } cây xanh
figure-other = { $words }: { $n }
digest-standing = <b>Tiến độ kế hoạch</b>
standing-complete = ✅ Đủ việc đến hạn ({ $met }/{ $expected }): { $units }
standing-late = ⏰ Còn việc trễ hạn (xong { $met }/{ $expected }): { $units }
standing-waiting = 🟡 Đang chờ báo cáo (xong { $met }/{ $expected }): { $units }
standing-unit = { $unit } { $met }/{ $expected }
standing-complete-each = ✅ Đủ việc đến hạn: { $units }
standing-late-each = ⏰ Còn việc trễ hạn: { $units }
standing-waiting-each = 🟡 Đang chờ báo cáo: { $units }
digest-parts = <b>Theo phần kế hoạch</b>
part-line = • { $title }: { $state }
part-met = { $met }/{ $expected }
part-late = trễ { $n }
part-continuing = { $n } hoạt động thường xuyên
digest-overdue = <b>Trễ hạn</b>
overdue-line = ⏰ { $short }: { $limit }, { $missing }
overdue-long = 🔴 { $short }: { $limit }, { $missing }
overdue-missing-names = thiếu { $units }
overdue-missing = { $kind ->
    [ward] thiếu { $n } phường: { $units }
   *[other] thiếu { $n } đơn vị: { $units }
}
all-units = { $kind ->
    [ward] cả { $n } phường
   *[other] cả { $n } đơn vị
}
digest-more = … và { $n } việc nữa
digest-coming = <b>Sắp tới</b>
coming-today = 🗓 Hôm nay: { $title }
coming-event = 🗓 { $on }: { $title }
coming-last-day = 🗓 Hạn cuối { $due }: { $title }
coming-due = 🗓 Hạn { $on }: { $title }
coming-extended = 🗓 Đã gia hạn đến { $on }: { $title }
coming-awaited-all = { $kind ->
    [ward] { $line }, chưa phường nào xong
   *[other] { $line }, chưa đơn vị nào xong
}
coming-awaited = { $kind ->
    [ward] { $line }, còn { $n }/{ $of } phường chưa xong
   *[other] { $line }, còn { $n }/{ $of } đơn vị chưa xong
}
digest-as-of = <i>Số liệu đến { $at }</i>

## Around the chat

bot-description = Xung Kích giúp bí thư Đoàn báo cáo hoạt động ngay trên điện thoại, nhắc trước mỗi hạn và gửi tổng kết mỗi tuần. Bấm Bắt đầu và nhập mã mời để vào nhé.
bot-short-description = Báo cáo hoạt động Đoàn trong vài phút.
command-baocao = Gửi báo cáo hoạt động
command-viec = Việc cần làm và tiến độ
command-dagui = Báo cáo đã gửi
command-sua = Sửa báo cáo vừa gửi
command-huy = Hủy báo cáo đang viết
command-trogiup = Trợ giúp
command-ngonngu = Đổi ngôn ngữ
command-doikenh = Dùng thêm ứng dụng khác, chọn nơi nhắc việc
command-tongket = Xem tổng kết tuần này
command-phuong = Xem tình hình một phường
command-lienket = Liên kết nhóm bằng mã

## Demo page

demo-title = Xung Kích: thử ngay trên máy
demo-intro = Mở lời mời trên từng điện thoại, báo cáo thử một việc, rồi cho năm chạy. Các phường khác tự báo cáo; sáng thứ Hai nhóm lãnh đạo nhận tổng kết.
demo-phones = Các điện thoại
demo-clock = Đồng hồ
demo-language = Ngôn ngữ của trang
demo-platforms = Hiện điện thoại nào
demo-both = Cả hai
demo-hour = +1 giờ
demo-day = +1 ngày
demo-next = Đến tin kế tiếp
demo-play = ▶ Chạy cả năm
demo-pause = ⏸ Dừng lại
demo-over = 🏁 Hết năm kế hoạch 2024. Bạn xem lại các tổng kết trong nhóm lãnh đạo; muốn thử lại từ đầu thì chạy lại npm run demo.
demo-over-unlinked = 🏁 Hết năm kế hoạch 2024. Nhóm lãnh đạo chưa liên kết nên không có tổng kết; bạn chạy lại npm run demo, mở các lời mời trước rồi cho năm chạy nhé.
demo-going = Đang đi tới…
demo-stopped-at = Dừng lại vì có tin mới:
demo-arrived = Đã tới, không có tin mới.
demo-message = Nhập tin nhắn
demo-send = Gửi
demo-attach = Gửi ảnh, nhãn dán, tin thoại
demo-pick = Chọn ảnh từ máy
demo-samples = Chọn ảnh mẫu; chữ đang gõ sẽ thành chú thích:
demo-sample = Ảnh mẫu
demo-as-files = Gửi dạng tệp
demo-sticker = Nhãn dán
demo-voice = Tin thoại
demo-open-invite = Mở lời mời tham gia
demo-link-group = Thêm Xung Kích vào nhóm và liên kết
demo-type-invite = Gõ mã mời
demo-type-link = Thêm Bot Xung Kích vào nhóm và gõ mã
demo-told-code = Quận Đoàn gửi bạn mã mời, bạn nhắn mã này cho Bot Xung Kích:
demo-call = Gọi
demo-commands = Các lệnh
demo-bot = bot
demo-group = Nhóm
demo-members = thành viên
demo-typing = đang nhập…
demo-edited = đã sửa
demo-album = ảnh
demo-unread = có tin mới
demo-actions = Trả lời hoặc sửa
demo-reply = Trả lời
demo-edit = Sửa tin
demo-replying = Trả lời:
demo-editing = Sửa tin:
demo-cancel = Thôi
demo-chat-with = Tin nhắn của
demo-joined = đã vào nhóm
demo-left = đã rời nhóm
demo-created = đã tạo nhóm
demo-no-photo = Bạn chưa chọn ảnh nào.
demo-not-a-photo = Điện thoại không gửi được tệp này dạng ảnh. Bạn chọn ảnh JPEG, PNG hoặc WebP nhé.
demo-too-long = Nội dung dài quá, điện thoại không gửi được.
demo-button-gone = Nút này vừa đổi, bạn bấm lại nút đang hiện nhé.
demo-refused = Điện thoại không làm được việc này.
demo-lost = Mất kết nối với bản chạy thử. Bạn xem cửa sổ lệnh npm run demo còn mở không nhé.

## Units that are no more

unit-ended = Từ { $on }, { $unit } { $n ->
        [0] ngừng hoạt động
       *[other] được sắp xếp lại thành { $successors }
    }. Mọi báo cáo đã gửi vẫn được giữ. Cảm ơn bạn đã gắn bó với đơn vị.
unit-ended-next = Bạn về đơn vị nào thì xin mã mời của đơn vị đó rồi gõ vào đây nhé.
unit-new = { $unit } mới
unit-ended-now = Từ nay mình cùng bạn lo việc của { $units } nhé.
unit-coming = Mình đã ghi tên bạn ở { $unit } mới, hoạt động từ { $on }. Từ hôm đó bạn nhắn mình để bắt đầu nhé.
code-unit-ended = Mã này của { $unit }; từ { $on } đơn vị này { $n ->
        [0] ngừng hoạt động
       *[other] được sắp xếp lại thành { $successors }
    }. Bạn xin mã của đơn vị mới nhé.
group-unit-ended = Các anh chị ơi, từ { $on } <b>{ $unit }</b> { $n ->
        [0] ngừng hoạt động
       *[other] được sắp xếp lại thành { $successors }
    }, nên nhóm không còn nhận tổng kết này. Số liệu cũ vẫn còn. Đơn vị mới muốn nhận thì nhờ cán bộ gõ { CALL($me, "lienket", "liên kết") } kèm mã mới nhé.

## Put off, and what will not take place

button-snooze = 💤 Mai nhắc lại
button-will-not-take-place = 🚫 Không làm được
snoozed = { $n ->
    [1] 💤 Được rồi, sáng mai mình nhắc lại nhé. Báo cáo xong trước lúc đó thì mình không nhắc nữa.
   *[other] 💤 Được rồi, sáng mai mình nhắc lại { $n } việc này nhé. Việc nào xong trước lúc đó thì mình không nhắc nữa.
}
snoozed-today = { $n ->
    [1] 💤 Hôm nay mình mới đọc được tin này nên nhắc lại luôn nhé.
   *[other] 💤 Hôm nay mình mới đọc được tin này nên nhắc lại { $n } việc này luôn nhé.
}
snooze-nothing = 👍 Lúc này không còn việc nào cần nhắc lại.
waiver-nothing = Mình chưa rõ việc nào không làm được. Bạn { PRESS("gõ /viec, bấm Xem từng việc, chọn việc đó rồi bấm Không làm được nhé.", "gõ “việc”, chọn Xem từng việc, chọn việc đó rồi gõ “không làm được” nhé.") }
waiver-waits = Đề nghị về <b>{ $titles }</b> đã gửi rồi, đang chờ cán bộ Quận Đoàn trả lời. Có trả lời mình báo bạn.
waiver-which = Việc nào không làm được vậy bạn?
waiver-which-granted = Bạn đồng ý đề nghị nào?
waiver-which-declined = Bạn không đồng ý đề nghị nào vậy?
waiver-of = { $unit }: { $title }
waiver-why = Vì sao không làm được <b>{ $title }</b> vậy bạn? Bạn viết vài chữ, mình chuyển cho cán bộ Quận Đoàn.
waiver-offered = Mình lấy lý do bạn vừa nhắn nhé: “{ $reason }”. Đúng thì bạn { PRESS("bấm gửi", "gõ “gửi”") }, hoặc nhắn lý do khác.
waiver-too-long = Lý do này dài { $length } ký tự, mình chuyển được nhiều nhất { $max }. Bạn rút gọn giúp mình nhé.
waiver-asked = 📨 Đã gửi đề nghị miễn <b>{ $title }</b>; có trả lời mình báo bạn. Trong lúc chờ mình không nhắc nữa.
waiver-cancelled = Được rồi, mình không gửi đề nghị miễn.
waiver-request-new = 🙏 <b>{ $unit }</b> ({ $who }) báo không làm được <b>{ $title }</b>. Lý do: “{ $reason }”. Bạn đồng ý cho miễn không?
waiver-request-again = 🙏 <b>{ $unit }</b> ({ $who }) vẫn chờ bạn trả lời đề nghị miễn <b>{ $title }</b>. Lý do: “{ $reason }”. Bạn đồng ý không?
button-grant-one = ✅ Đồng ý cho miễn
button-decline-one = ↩️ Vẫn cần làm
button-grant-of = ✅ Miễn: { $unit }
button-decline-of = ↩️ Cần làm: { $unit }
waiver-granted = ✅ Đã miễn <b>{ $title }</b>, mình báo { $unit } ngay.
waiver-declined = ↩️ <b>{ $title }</b> vẫn cần làm, mình báo { $unit } ngay.
waiver-already-granted = { $name } đã miễn <b>{ $title }</b> cho { $unit } rồi, nên mình giữ như vậy.
waiver-already-granted-by-you = Bạn đã miễn <b>{ $title }</b> cho { $unit } rồi, nên mình giữ như vậy.
waiver-already-declined = { $name } đã trả lời { $unit } là vẫn cần làm <b>{ $title }</b> rồi, nên mình giữ như vậy.
waiver-already-declined-by-you = Bạn đã trả lời { $unit } là vẫn cần làm <b>{ $title }</b> rồi, nên mình giữ như vậy.
waiver-gone = Mình không tìm thấy đề nghị này.
verdict-granted = ✅ Cán bộ Quận Đoàn đã đồng ý: <b>{ $title }</b> được miễn. Mình không nhắc việc này nữa.
verdict-declined = ↩️ Cán bộ Quận Đoàn chưa đồng ý cho miễn, <b>{ $title }</b> vẫn cần làm. Có gì vướng, bạn gõ “nhắn cán bộ” nhé.

## Making up on another day, and requests that are talked about

button-make-up = 📅 Làm bù ngày khác
button-not-at-all = 🚫 Không làm nữa
make-up-which = Phường muốn làm bù việc nào vậy bạn?
make-up-day = Phường làm bù <b>{ $title }</b> ngày nào vậy bạn? Bạn gõ ngày, ví dụ “{ $on }” hoặc “CN tuần sau”.
make-up-why = Vì sao dời <b>{ $title }</b> sang <b>{ $on }</b> vậy bạn? Bạn viết vài chữ, mình chuyển cho cán bộ Quận Đoàn.
make-up-ready = 📅 Xin làm bù <b>{ $title }</b> vào <b>{ $on }</b>.
make-up-no-date = Mình chưa đọc được ngày nào trong tin này. Bạn gõ một ngày giúp mình nhé.
make-up-no-such-day = Lịch không có ngày { $said }. Bạn xem lại giúp mình nhé.
make-up-past = Ngày { $on } đã qua rồi. Bạn chọn từ hôm nay trở đi nhé.
make-up-event-day = Ngày { $on } chính là ngày của <b>{ $title }</b> rồi. Bạn chọn ngày khác nhé.
make-up-before-event = Ngày { $on } còn trước ngày tổ chức { $event }. Làm bù thì bạn chọn ngày sau đó nhé.
make-up-in-time = Ngày { $on } vẫn kịp, không cần xin: làm xong bạn cứ báo cáo <b>{ $title }</b> trước { $until }. Nếu muốn ngày khác, bạn gõ ngày đó nhé.
make-up-beyond-plan = Kế hoạch năm chỉ tính đến { $last }, nên ngày { $on } không tính được. Bạn chọn ngày sớm hơn nhé.
make-up-other-round = Ngày { $on } là ngày của <b>{ $other }</b>: báo cáo hôm đó tính cho lần ấy, không tính cho <b>{ $title }</b>. Bạn chọn ngày khác nhé.
make-up-asked = 📨 Đã xin làm bù <b>{ $title }</b> vào <b>{ $on }</b>; có trả lời mình báo bạn. Trong lúc chờ mình không nhắc nữa.
make-up-cancelled = Được rồi, mình không gửi đề nghị làm bù.
made-up-on = làm bù ngày { $on }
title-made-up = { $title } (làm bù ngày { $on })
coming-made-up = { $title } ({ $units } làm bù)
wards-making-up = làm bù: { $units }
wards-making-up-one = { $unit } ngày { $on }
digest-requests = { $n } đề nghị chờ trả lời
request-who = { $name }, lúc { $since }
request-who-left = { $name }, nay đã nghỉ, lúc { $since }
request-question = ❓ { $name } hỏi: “{ $text }”
request-answer = 💬 { $name } trả lời: “{ $text }”
request-waits-for-answer = ⏳ chờ phường trả lời: “{ $text }”
waiver-request-answered = 💬 <b>{ $unit }</b> ({ $who }) xin miễn <b>{ $title }</b> và đã trả lời câu hỏi. Lý do: “{ $reason }”.
waiver-request-unanswered = ⏳ <b>{ $unit }</b> ({ $who }) xin miễn <b>{ $title }</b> nhưng chưa trả lời câu hỏi. Lý do: “{ $reason }”.
make-up-request-new = 🙏 <b>{ $unit }</b> ({ $who }) xin làm bù <b>{ $title }</b> vào <b>{ $on }</b>. Lý do: “{ $reason }”. Bạn đồng ý không?
make-up-request-again = 🙏 <b>{ $unit }</b> ({ $who }) vẫn chờ bạn trả lời đề nghị làm bù <b>{ $title }</b> vào <b>{ $on }</b>. Lý do: “{ $reason }”. Bạn đồng ý không?
make-up-request-answered = 💬 <b>{ $unit }</b> ({ $who }) xin làm bù <b>{ $title }</b> vào <b>{ $on }</b> và đã trả lời câu hỏi. Lý do: “{ $reason }”.
make-up-request-unanswered = ⏳ <b>{ $unit }</b> ({ $who }) xin làm bù <b>{ $title }</b> vào <b>{ $on }</b> nhưng chưa trả lời câu hỏi. Lý do: “{ $reason }”.
request-decide = Bạn đồng ý không?
request-decide-now = Bạn quyết định luôn, hoặc hỏi lại nhé.
waiver-listed = • <b>{ $unit }</b> ({ $who }) xin miễn <b>{ $title }</b>: “{ $reason }”
make-up-listed = • <b>{ $unit }</b> ({ $who }) xin làm bù <b>{ $title }</b> vào <b>{ $on }</b>: “{ $reason }”
waiver-short = • { $unit } ({ $name }): miễn { $title }
make-up-short = • { $unit } ({ $name }): làm bù { $title } vào { $on }
make-up-type = Bạn gõ “đồng ý làm bù”, “giữ ngày cũ” hoặc “hỏi lại” nhé.
requests-type = Bạn gõ “yêu cầu” để xem và trả lời từng đề nghị nhé.
requests-wait = 🙏 Có { $n } đề nghị chờ bạn trả lời:
requests-none = Không có đề nghị nào chờ bạn trả lời 👍
requests-finished = Hết đề nghị rồi. Cảm ơn bạn 👏
requests-not-yours = Đề nghị của các phường do cán bộ phụ trách trả lời.
requests-all-ask = Bạn đồng ý cả { $n } đề nghị này chứ?
requests-all-granted = ✅ Đã đồng ý { $n } đề nghị, mình báo các phường ngay.
requests-all-left = { $n } đề nghị vừa có người trả lời hoặc vừa rút, nên mình để yên.
request-gone-meanwhile = Đề nghị này vừa có người trả lời hoặc vừa rút rồi. Bạn xem danh sách mới nhé.
button-requests = 📥 Xem từng đề nghị
button-ask-back = ❓ Hỏi lại
button-ask-back-listed = ❓ Hỏi lại: { $unit }
button-grant-listed = ✅ Đồng ý: { $unit }
button-decline-listed = ↩️ Cần làm: { $unit }
button-grant-make-up-one = ✅ Đồng ý làm bù
button-decline-make-up-one = ↩️ Giữ ngày cũ
button-grant-make-up-of = ✅ Làm bù: { $unit }
button-decline-make-up-of = ↩️ Ngày cũ: { $unit }
button-grant-make-up-listed = ✅ Đồng ý: { $unit }
button-decline-make-up-listed = ↩️ Ngày cũ: { $unit }
button-grant-all = ✅ Đồng ý tất cả
button-grant-all-sure = ✅ Đồng ý cả { $n }
make-up-granted = ✅ { $unit } làm bù <b>{ $title }</b> vào <b>{ $on }</b>, mình báo phường ngay.
make-up-declined = ↩️ <b>{ $title }</b> giữ ngày cũ, mình báo { $unit } ngay.
make-up-already-granted = { $name } đã đồng ý cho { $unit } làm bù <b>{ $title }</b> rồi, nên mình giữ như vậy.
make-up-already-granted-by-you = Bạn đã đồng ý cho { $unit } làm bù <b>{ $title }</b> rồi, nên mình giữ như vậy.
make-up-already-declined = { $name } đã trả lời { $unit } là <b>{ $title }</b> giữ ngày cũ rồi, nên mình giữ như vậy.
make-up-already-declined-by-you = Bạn đã trả lời { $unit } là <b>{ $title }</b> giữ ngày cũ rồi, nên mình giữ như vậy.
request-withdrawn-already = { $unit } đã rút đề nghị về <b>{ $title }</b>, nên bạn không cần trả lời nữa.
request-not-in-plan = Kế hoạch không còn <b>{ $title }</b>, nên bạn không cần trả lời { $unit } nữa.
request-met = { $unit } đã báo cáo <b>{ $title }</b> rồi, nên bạn không cần trả lời nữa.
request-which-ask-back = Bạn muốn hỏi lại về đề nghị nào?
request-question-ask = Bạn muốn hỏi { $unit } điều gì về <b>{ $title }</b>? Bạn viết trong một tin, mình chuyển ngay cho { $who }.
request-question-stopped = Được rồi, mình không hỏi gì thêm.
request-asked-back = ❓ Đã hỏi { $unit } về <b>{ $title }</b>. Có trả lời mình báo bạn; sau hai ngày chưa có, mình cũng báo.
waiver-question = ❓ { $name } hỏi về đề nghị <b>{ $title }</b> của bạn: “{ $text }”
waiver-question-type = Bạn gõ “trả lời” để trả lời nhé.
button-answer-question = 💬 Trả lời
button-answer-question-of = 💬 Trả lời: { $title }
button-withdraw = 🗑 Rút đề nghị
button-withdraw-of = 🗑 Rút: { $title }
request-answer-ask = { $name } hỏi về <b>{ $title }</b>: “{ $text }” Bạn trả lời thế nào? Bạn viết trong một tin, mình chuyển ngay.
request-answer-check = { $name } đang chờ bạn trả lời về <b>{ $title }</b>. “{ $text }” là câu trả lời phải không?
request-answer-stopped = Được rồi, mình chưa trả lời gì. Khi nào sẵn sàng, bạn gõ “trả lời” nhé.
request-answered = 📨 Đã chuyển câu trả lời về <b>{ $title }</b> cho cán bộ Quận Đoàn; có quyết định mình báo bạn.
request-question-withdrawn = Đề nghị về <b>{ $title }</b> đã rút rồi, nên bạn không cần trả lời nữa.
request-question-answered = Câu hỏi về <b>{ $title }</b> đã có người trả lời rồi; đang chờ cán bộ Quận Đoàn quyết định.
request-question-decided = Cán bộ Quận Đoàn đã quyết định về <b>{ $title }</b> rồi, nên bạn không cần trả lời nữa.
own-requests = <b>Đề nghị của phường</b>
own-requests-none = Năm nay phường chưa có đề nghị nào. Việc nào phải bỏ hay dời ngày, bạn gõ “không làm được” hoặc “làm bù” nhé.
own-waiver = Miễn <b>{ $title }</b>
own-make-up = Làm bù <b>{ $title }</b> vào { $on }
own-request-asked = ⏳ { $what }: chờ trả lời từ { $since }
own-request-asked-back = ❓ { $what }: chờ bạn trả lời
own-request-granted = ✅ { $what }: { $name } đã đồng ý
own-request-declined = ↩️ { $what }: { $name } chưa đồng ý
own-request-withdrawn = 🗑 { $what }: đã rút
own-request-met = ✅ { $what }: đã báo cáo nên không cần nữa
withdraw-done = 🗑 Đã rút đề nghị về <b>{ $title }</b>. Việc này vẫn cần làm, mình nhắc lại như cũ.
withdraw-done-met = 🗑 Đã rút đề nghị về <b>{ $title }</b>; việc này đã báo cáo xong.
withdraw-done-already = Đề nghị về <b>{ $title }</b> đã rút rồi.
withdraw-decided = Cán bộ Quận Đoàn đã trả lời đề nghị về <b>{ $title }</b> rồi nên không rút được nữa. Cần đổi, bạn gõ “nhắn cán bộ” nhé.
undo-verdict-nothing = Không có trả lời nào trong một giờ qua để hoàn tác.
undo-verdict-too-late = Đã quá một giờ nên mình không hoàn tác được. Cần đổi thì bạn nhắn phường gửi đề nghị mới nhé.
undo-verdict-done = ⏪ Đã hoàn tác: đề nghị của { $unit } về <b>{ $title }</b> chờ trả lời lại.
undo-verdict-done-many = ⏪ Đã hoàn tác: { $n } đề nghị chờ trả lời lại.
undo-verdict-met = { $unit } đã báo cáo <b>{ $title }</b> nên phần này mình giữ như vậy.
verdict-make-up-granted = ✅ Cán bộ Quận Đoàn đã đồng ý: <b>{ $title }</b> làm bù <b>{ $on }</b>. Báo cáo trước { $until } nhé.
verdict-make-up-declined = ↩️ Cán bộ Quận Đoàn chưa đồng ý cho làm bù, <b>{ $title }</b> giữ ngày cũ. Có gì vướng, bạn gõ “nhắn cán bộ” nhé.
verdict-undone = ⏪ Cán bộ Quận Đoàn vừa rút lại trả lời về <b>{ $title }</b>; đề nghị của bạn lại chờ quyết định. Có trả lời mình báo bạn.

## Reports that officers look through

review-heading = 📋 Báo cáo { $n }/{ $of } · <b>{ $title }</b> · { $unit }
review-title = { $title } ({ $on })
review-photos = Ảnh: <b>{ $photos }</b>
review-being-corrected = ✏️ Báo cáo này đang được sửa; gửi lại thì bạn xem bản mới.
review-why = { $unit } cần sửa gì vậy bạn? Bạn chọn một lý do hoặc viết vài chữ, mình chuyển ngay.
review-why-needed = Trả lại thì cần một lý do để phường biết sửa chỗ nào.
review-why-too-long = Lý do này dài { $length } ký tự, mình chuyển được nhiều nhất { $max }. Bạn rút gọn giúp mình nhé.
review-said-accepted = ✅ Đạt: { $unit }, { $title }.
review-said-returned = ↩️ Đã trả lại: { $unit }, { $title }. Mình chuyển lý do ngay.
review-all-ask = { $n } báo cáo này đủ ảnh, đúng hạn, không có gì lạ. Bạn duyệt cả chứ?
review-all-line = { $unit }: { $title }, { $photos } ảnh
review-all-done = ✅ Đã duyệt { $n } báo cáo.
review-all-left = { $n } báo cáo vừa có thay đổi nên mình để lại cho bạn xem.
review-all-none = Các báo cáo này vừa có thay đổi nên mình chưa duyệt. Bạn xem lại nhé.
review-corrected-meanwhile = { $unit } vừa gửi bản sửa trong lúc bạn xem, nên mình chưa ghi. Đây là bản mới:
review-already-accepted = { $name } vừa duyệt báo cáo của { $unit } rồi, nên mình giữ như vậy.
review-already-returned = { $name } vừa trả lại báo cáo của { $unit } rồi, nên mình giữ như vậy.
progress-waiting = { $n } báo cáo chờ duyệt
progress-returned = { $n } báo cáo cần sửa
digest-reviewed = ⏳ { $parts }
digest-troubled = 📵 Chưa liên lạc được: { $parts }
digest-troubled-nobody = { $units } (chưa có bí thư)
digest-troubled-blocked = { $units } (không nhận được tin)
digest-troubled-failed = { $units } (tin không tới nơi)
digest-troubled-silent = { $units } (không trả lời)
digest-troubled-more = { $units } và { $n } nơi khác
review-nothing = Không có báo cáo nào chờ duyệt 👍
review-finished = Hết báo cáo chờ duyệt rồi. Cảm ơn bạn 👏
review-more = Còn { $n } báo cáo nữa chờ duyệt. Bạn duyệt tiếp nhé?
review-beyond = Mình mở { $read } báo cáo một lượt, còn { $n } báo cáo nữa ở lượt sau.
review-left = Bạn còn { $n } báo cáo để sau. Khi nào rảnh, bạn gõ “duyệt” nhé.
button-review = 📋 Duyệt báo cáo
button-accept = ✅ Đạt
button-return = ↩️ Trả lại
button-later = ⏭ Để sau
button-accept-all = ✅ Duyệt cả { $n } báo cáo đủ
button-because-photos = Thiếu ảnh
button-because-figures = Số liệu chưa khớp
button-because-date = Sai ngày
button-because-content = Ghi thiếu nội dung
button-undo-review = ⏪ Hoàn tác
return-reason-photos = thiếu ảnh
return-reason-figures = số liệu chưa khớp
return-reason-date = sai ngày
return-reason-content = ghi thiếu nội dung
unusual-corrected = ✏️ Đã sửa:
unusual-corrected-why = ✏️ Đã sửa, vì “{ $why }”:
unusual-changed = • { $label }: { $before } → { $after }
unusual-photos-added = • thêm { $n } ảnh
unusual-photos-removed = • bớt { $n } ảnh
unusual-outside = ⚠️ Diễn ra ngày { $on }, việc này chỉ tính hoạt động { $days }
unusual-no-day = ⚠️ Chưa ghi ngày diễn ra
unusual-photos-missing = ⚠️ Thiếu ảnh: có { $have }, cần { $needed }
unusual-photos-lost = ⚠️ { $n } ảnh bị hỏng, không xem được
unusual-late = ⏰ Gửi trễ { $days } ngày
unusual-late-today = ⏰ Gửi trễ giờ
unusual-much-more = ❗ { $label }: { $value }, mọi lần khoảng { $usual }
undo-nothing = Không có lần duyệt nào trong một giờ qua để hoàn tác.
undo-done-already = Lần duyệt này bạn đã hoàn tác rồi.
undo-too-late = Đã quá một giờ nên mình không hoàn tác được. Cần đổi thì bạn nhắn phường gửi lại nhé.
undo-corrected = { $n } báo cáo phường đã gửi bản mới, nên không hoàn tác được. Bạn xem bản mới nhé.
undo-done = ⏪ Đã hoàn tác: báo cáo của { $unit } chờ duyệt lại.
undo-done-many = ⏪ Đã hoàn tác: { $n } báo cáo chờ duyệt lại.
to-review = 📋 { $n } báo cáo chờ bạn duyệt: { $units }.
to-review-more = và { $n } đơn vị nữa
to-review-unusual = ⚠️ { $n } báo cáo có điểm cần xem kỹ.
to-review-type = Bạn gõ “duyệt” để xem nhé.
report-returned = ↩️ Báo cáo <b>{ $title }</b> cần sửa: { $reason }. Bạn sửa rồi gửi lại giúp mình nhé.
report-returned-type = Bạn gõ “sửa” để sửa và gửi lại nhé.
report-accepted = ✅ Báo cáo <b>{ $title }</b> đã được duyệt.
review-undone = Cán bộ rút lại ý vừa rồi: báo cáo <b>{ $title }</b> chờ duyệt lại, bạn chưa cần làm gì.
button-mend-returned = ✏️ Sửa ngay
button-mend-of = ✏️ Sửa { $title }
returned-because = ↩️ Cần sửa: { $reason }
correct-locked = Báo cáo <b>{ $title }</b> đã khóa từ { $on } nên mình giữ bản đã gửi. Cần sửa nữa thì bạn nhờ cán bộ gia hạn nhé.
why-corrected-ask = Báo cáo này đã được duyệt. Bạn sửa vì sao vậy? Viết vài chữ, cán bộ sẽ xem lại.
why-corrected-needed = Báo cáo đã duyệt thì cần lý do mới sửa được.
why-corrected-too-long = Lý do này dài { $length } ký tự, mình chuyển được nhiều nhất { $max }. Bạn rút gọn giúp mình nhé.

## More time for wards, by officers

extend-which = Bạn muốn gia hạn việc nào?
extend-which-none = Không có việc nào các phường còn thiếu mà sắp đến hạn hay đã trễ. Muốn gia hạn việc khác, bạn gõ tên việc, ví dụ “Chủ nhật xanh 153”.
extend-gone = Việc này không còn trong kế hoạch.
extend-nobody-lacks = <b>{ $title }</b> phường nào cũng xong rồi nên không cần gia hạn.
extend-for-whom = Gia hạn <b>{ $title }</b> cho phường nào? Còn thiếu { $n }/{ $of }: { $units }.
extend-for-whom-locked = <b>{ $title }</b> đã khóa, phường nào cũng xong rồi. Gia hạn cho phường nào thì phường đó sửa lại được.
extend-some = Bạn chọn từng phường, hoặc gõ tên các phường cần gia hạn <b>{ $title }</b>.
extend-chosen = Đã chọn: { $units }.
extend-ward-unknown = Mình chưa rõ “{ $said }” là phường nào. Bạn chọn hoặc gõ lại giúp mình nhé.
extend-duty-unknown = Mình chưa rõ “{ $said }” là việc nào.
extend-duty-several = “{ $said }” có thể là nhiều việc.
extend-done-already = { $units } đã xong <b>{ $title }</b> nên mình không gia hạn nữa.
extend-until = Gia hạn đến ngày nào? <b>{ $title }</b> đang có hạn { $due }. Bạn chọn hoặc gõ ngày, ví dụ “25/3”, “thứ 6 tuần sau”.
extend-until-late = Gia hạn đến ngày nào? <b>{ $title }</b> có hạn { $due }, đã qua. Bạn chọn hoặc gõ ngày, ví dụ “25/3”, “thứ 6 tuần sau”.
extend-past = { $on } đã qua rồi. Hạn mới phải từ hôm nay trở đi.
extend-beyond = { $on } ngoài kế hoạch năm { $year }: kế hoạch chỉ nhận báo cáo đến hết { $end }.
extend-not-later = <b>{ $title }</b> đang có hạn { $due }, hạn mới phải sau ngày đó.
extend-not-later-than = <b>{ $title }</b> đã được { $name } gia hạn đến { $due }, hạn mới phải sau ngày đó.
extend-date-unclear = Mình chưa rõ ngày nào.
extend-date-several = Mình cần đúng một ngày.
extend-no-such-day = Lịch không có ngày { $said }.
extend-why = Vì sao gia hạn vậy bạn? Bạn chọn một lý do hoặc viết vài chữ, mình báo cho các phường.
extend-why-needed = Gia hạn thì cần một lý do để các phường được rõ.
extend-why-too-long = Lý do này dài { $length } ký tự, mình chuyển được nhiều nhất { $max }. Bạn rút gọn giúp mình nhé.
extend-reason-weather = thời tiết xấu
extend-reason-clash = trùng việc khác của địa phương
extend-reason-figures = còn chờ số liệu
extend-reason-late-word = triển khai trễ
extend-sure = Gia hạn <b>{ $title }</b> đến hết { $on }:
extend-sure-wards = • Cho { $n ->
    [1] phường { $units }
   *[other] { $n } phường: { $units }
}
extend-sure-all = • Cho cả { $n } phường
extend-and-more = { $units } và { $n } phường nữa
extend-sure-before = • Hạn đang có: { $before }
extend-sure-reason = • Lý do: { $reason }
extend-day-of = { $due } ({ $units })
extend-kept = { $units } đã có hạn { $due } nên mình giữ nguyên.
extend-nobody-there = ⚠️ { $units } chưa có bí thư Đoàn nên chưa ai nhận được tin.
extend-moved = { $unit } vừa có hạn mới là { $due }.
extend-moved-by = { $name } vừa gia hạn cho { $unit } đến { $due }.
extend-done = ✅ Đã gia hạn <b>{ $title }</b> đến hết { $on }:
extend-told = Vài phút nữa mình báo cho bí thư Đoàn các phường này.
extend-cancelled = Mình không gia hạn nữa.
button-extend-late = { $title } · trễ từ { $due } · { $n } phường
button-extend-due = { $title } · hạn { $due } · { $n } phường
button-extend-lacking = Phường còn thiếu ({ $n })
button-extend-all = Tất cả { $n } phường
button-extend-some = Chọn từng phường
button-extend-chosen = ✅ Xong, { $n } phường
button-ward-in = ☑️ { $name }
button-ward-out = { $name }
button-until-more = { $on } (thêm { $n } ngày)
button-until-month-end = { $on } (cuối tháng)
button-extend-because-weather = Thời tiết xấu
button-extend-because-clash = Trùng việc địa phương
button-extend-because-figures = Chờ số liệu
button-extend-because-late-word = Triển khai trễ
button-extend = ✅ Gia hạn
button-extend-ward = 🕒 Gia hạn
button-other-date = 📅 Đổi ngày
button-other-wards = 🏘 Đổi phường
button-undo-extension = ⏪ Bỏ gia hạn
undo-extension-nothing = Trong một giờ qua bạn không gia hạn việc nào để bỏ.
undo-extension-already = Lần gia hạn này bạn đã bỏ rồi.
undo-extension-late = Đã quá một giờ nên mình không bỏ được. Cần đổi nữa thì bạn nhắn các phường nhé.
undo-extension-done = ⏪ Đã bỏ gia hạn <b>{ $title }</b> cho { $units }: hạn như trước.
undo-extension-kept = { $units } đã có hạn mới khác cho <b>{ $title }</b> nên mình giữ nguyên.
extended-heading = 🕒 Hạn nộp có thay đổi:
extended = 🕒 <b>{ $title }</b> được gia hạn đến hết { $until } (hạn trước là { $before }). Lý do: { $reason }.
extended-unlocked = 🔓 <b>{ $title }</b> được gia hạn đến hết { $until } nên bạn sửa lại báo cáo được. Lý do: { $reason }.
extension-undone = ↩️ <b>{ $title }</b> không gia hạn nữa, hạn vẫn là { $due }.
extended-type = Bạn gõ “báo cáo” để báo cáo nhé.

## Several things asked in one message, where the platform counts messages

button-other-duty = Việc khác
together-heading = <b>{ $title }</b>
together-heading-day = <b>{ $title }</b> · { $on } (khác ngày thì bạn ghi thêm)
together-ask = Bạn nhắn giúp mình trong một tin:
together-line = • { $field }
together-more = Có thì thêm: { $fields }
together-only-more = Có thì bạn nhắn thêm: { $fields }. Không có thì gõ “không”.
together-name = { $label }
together-name-unit = { $label } ({ $unit })
together-name-choice = { $label } ({ $options })
together-example = Ví dụ: { $example }
together-photos = Nhắn xong, bạn gửi luôn ít nhất { $min } ảnh nhé.
together-left = Mình chưa rõ { $left } là số gì, bạn ghi kèm tên giúp mình nhé.
together-unclear = Mình chưa đọc được tin này.

## One message that says much

heard = Mình đọc được:
heard-unsure = Chỗ này mình chưa chắc nên sẽ hỏi lại: { $fields }.
heard-of-other-unit = Tin có nhắc đơn vị khác; mình đang ghi cho { $unit }. Nếu nhầm thì bạn { PRESS("bấm Hủy", "gõ “hủy”") } nhé.
message-which = Mình có số liệu rồi.
message-day-to-come = Hoạt động này chưa tới ngày. Làm xong, bạn nhắn kết quả cho mình nhé.
message-added = Mình ghi thêm rồi.
edited-says-the-same = Tin bạn vừa sửa không đổi dòng nào trong báo cáo.
question-heading-more = <b>{ $title }</b> · { $label }
greeting = Chào bạn 👋 Bạn cứ nhắn kết quả hoạt động trong một tin, thiếu gì mình hỏi thêm.
greeting-reading = Chào bạn 👋 Bạn { PRESS("xem tiến độ bằng nút bên dưới nhé.", "gõ “việc” để xem tiến độ nhé.") }
welcome-thanks = Không có gì đâu bạn 🌱
nod-decides = Đang có { $n } yêu cầu chờ bạn quyết. Bạn gõ “đồng ý miễn” hoặc “vẫn cần làm” nhé.
nod-heard = Vâng bạn 🌱 Có gì bạn cứ nhắn mình nhé.
nod-promised = Vâng bạn 🌱 Xong thì bạn nhắn mình nhé.
nod-sorry = Không sao đâu bạn 🌱
ask-late = Trễ bạn vẫn báo được nhé, cứ nhắn kết quả cho mình.
ask-photos-where = Ảnh bạn gửi thẳng vào đây nhé, gửi trước hay gửi sau đều được.
ask-delete = Báo cáo đã gửi thì mình không xóa được. Bạn gõ “sửa” để sửa lại, hoặc nhắn cán bộ Quận Đoàn nhé.
how-to-report = Bạn nhắn một tin như vầy, kèm ảnh luôn cũng được:
    <i>CNX 17/3 45 đoàn viên 30 dân 120kg rác hẻm 25</i>
    Thiếu gì mình hỏi thêm, bạn xem lại rồi { PRESS("bấm Gửi.", "gõ “gửi”.") }
due-now = Hạn nộp đây bạn:
    { $lines }
due-next = { $title } mở từ { $from }, hạn nộp { $due }.
due-next-extended = { $title } mở từ { $from }, đã gia hạn đến { $due }.
due-nothing = Hiện không còn việc nào chờ báo cáo 🎉
due-nothing-of-kind = Hiện không có việc nào loại này chờ báo cáo.

## Words between people

button-write-to-officer = 💬 Nhắn cán bộ
button-pass-on = 📨 Gửi cho cán bộ
button-stop = Hủy
button-send-answer = 📨 Gửi câu trả lời
button-no-answer = Không phải
button-answer = 💬 Trả lời
people-of = { $names } ({ $unit })
people-more = và { $n } người nữa
officer-is = { $unit } do { $people } phụ trách.
officer-leaders = { $unit } hiện chưa có cán bộ phụ trách riêng, bạn liên hệ { $people } nhé.
officer-nobody = { $unit } hiện chưa có ai phụ trách trên Xung Kích. Bạn hỏi thẳng Quận Đoàn giúp mình nhé.
officer-besides-you = Ngoài bạn, { $people } cũng phụ trách { $unit }.
officer-only-you = { $unit } hiện chỉ có bạn phụ trách trên Xung Kích.
officer-offer = Cần hỏi gì, bạn nhắn qua mình cũng được nhé.
complaint = Xin lỗi bạn vì sự cố này 🙏 Mình đã ghi lại với mã <code>{ $code }</code>. Bạn nhắn cán bộ vài chữ về chỗ bị lỗi nhé, mình gửi kèm mã này.
complaint-to-district = Xin lỗi bạn vì sự cố này 🙏 Mình đã ghi lại với mã <code>{ $code }</code>; bạn báo Quận Đoàn mã này giúp mình nhé.
pass-on-ask = Bạn muốn nhắn gì cho { $people }? Viết trong một tin nhé, bạn xem lại xong mình mới gửi.
pass-on-with-code = Mình sẽ gửi kèm mã lỗi <code>{ $code }</code>.
pass-on-empty = Mình chưa thấy chữ nào. Bạn viết giúp mình vài chữ nhé.
pass-on-too-long = Tin này dài { $length } ký tự, mình chuyển được nhiều nhất { $max }. Bạn rút gọn giúp mình nhé.
pass-on-only-words = Ở đây mình chỉ chuyển được chữ; ảnh, tệp hay tin thoại mình không chuyển và không lưu. Bạn viết thành lời giúp mình nhé.
pass-on-replaced = Mình lấy tin mới này thay cho tin trước.
pass-on-edited = Tin bạn vừa sửa mình không chuyển lại. Cần nói thêm, bạn viết tin mới giúp mình nhé.
pass-on-check = Tin gửi { $people }, bạn xem lại nhé:
pass-on-sent = 📨 Mình chuyển cho { $people } rồi. Có trả lời là mình nhắn bạn.
pass-on-sent-later = 📨 Mình giữ tin này và chuyển cho { $people } lúc { $time } { $on }. Có trả lời là mình nhắn bạn.
pass-on-stopped = Được rồi, mình không gửi gì cả.
pass-on-too-many = Bạn đã nhắn { $most } tin trong một giờ, từ { $time } mới nhắn tiếp được. Việc gấp thì bạn gọi thẳng nhé.
passed-on = ✉️ <b>{ $name }</b> ({ $unit }) nhắn lúc { $at }:
    <blockquote>{ $text }</blockquote>
passed-on-code = Kèm mã lỗi <code>{ $code }</code>.
passed-on-how = Bạn trả lời{ PRESS(" tin này", "") } là mình chuyển lại ngay.
passed-on-type = Bạn gõ “trả lời” để trả lời nhé.
passed-back = 💬 <b>{ $name }</b> ({ $unit }) trả lời bạn lúc { $at }:
    <blockquote>{ $text }</blockquote>
passed-back-to = Bạn đã nhắn: “{ $text }”
answer-ask = Bạn trả lời { $who } thế nào? Bạn viết trong một tin, mình gửi đi ngay.
answer-check = Bạn trả lời { $who } câu này phải không?
    
    💬 { $text }
answer-answered = { $name } đã trả lời tin này rồi, bạn viết thêm cũng được.
answer-sent = 📨 Mình chuyển câu trả lời cho { $who } rồi.
answer-sent-later = 📨 Mình giữ câu trả lời này và chuyển cho { $who } lúc { $time } { $on }.
answer-gone = Tin đó mình không tìm thấy nữa nên chưa chuyển được.
answer-nothing = Hiện không có tin nào chờ bạn trả lời.

# Reminding by hand (/nhac)
help-nhac = /nhac nhắc các phường một việc
remind-which = Bạn muốn nhắc việc nào?
button-remind-duty = { $title } · còn { $n } phường
button-remind-late = ⏰ { $title } · trễ, còn { $n } phường
remind-title = <b>{ $title }</b> · hạn { $due }
remind-title-late = <b>{ $title }</b> · hạn { $due }, trễ { $days } ngày
remind-lacks = Chưa báo cáo: { $units }
remind-none = Lúc này không còn phường nào cần nhắc.
remind-left-reminded = Đã nhắc hôm nay, mỗi ngày một lần: { $units }
remind-left-sent = Đã gửi, chờ duyệt nên mình không nhắc: { $units }
remind-left-asked = Đang chờ trả lời đề nghị nên mình không nhắc: { $units }
remind-left-nobody = Chưa có ai nhận tin: { $units }
remind-by = { $unit } ({ $name })
button-remind-all = 🔔 Nhắc cả { $n } phường
button-remind-one = 🔔 Nhắc { $unit }
button-remind-some = Chọn phường
remind-pick-some = Bạn chọn phường cần nhắc <b>{ $title }</b>, hoặc gõ tên các phường.
button-ticked = ☑️ { $what }
button-unticked = ◻️ { $what }
button-remind-ticked = 🔔 Nhắc { $n } phường
remind-line-ask = Bạn muốn nhắn thêm gì khi nhắc { $units } về <b>{ $title }</b>? Viết tối đa { $max } ký tự, hoặc gửi luôn.
button-send-at-once = 📨 Gửi luôn
remind-to = Mình gửi { $people } người ở { $wards } phường.
remind-cost = Mình gửi { $people } người ở { $wards } phường · tốn { $messages } tin Zalo.
remind-later = Giờ này mọi người nghỉ, mình gửi lúc { $time } { $on }.
remind-line-too-long = Lời nhắn này dài { $length } ký tự, mình gửi được nhiều nhất { $max }. Bạn rút gọn giúp mình nhé.
remind-check = Mình nhắc { $units } về <b>{ $title }</b>, kèm lời của bạn:
    <blockquote>{ $line }</blockquote>
button-remind-send = 🔔 Gửi nhắc
remind-sent = 🔔 Đã nhắc { $units } về <b>{ $title }</b>.
remind-sent-later = 🔔 Được rồi, mình nhắc { $units } về <b>{ $title }</b> lúc { $time } { $on }.
remind-sent-none = Mình chưa gửi lời nhắc nào.
remind-done-meanwhile = Việc này vừa được các phường làm xong.
remind-done-some = Phường bạn chọn đã làm xong việc này.
remind-stopped = Được rồi, mình không nhắc nữa.
remind-nothing = 👏 Lúc này không phường nào còn nợ việc gì.
remind-unknown = Mình chưa thấy việc đó trong những việc còn nợ.
remind-lacks-nothing = Phường đó lúc này không còn nợ việc nào.
reminded-now = 🔔 { $office } nhắc: <b>{ $title }</b>, hạn { $due }. Bạn gửi báo cáo nhé.
reminded-now-late = 🔔 { $office } nhắc: <b>{ $title }</b>, hạn { $due }, trễ { $days } ngày. Bạn gửi báo cáo hôm nay nhé.
reminded-now-line = <blockquote>{ $line }</blockquote>
# An officer writes for a ward
act-for = ✍️ Bạn đang báo cáo thay { $unit }.
act-for-which = Bạn báo cáo thay đơn vị nào?
act-for-unknown = Mình không thấy “{ $typed }” trong các đơn vị bạn phụ trách.
act-for-nobody = Chưa có đơn vị nào để bạn báo cáo thay.
act-for-their-draft = 📝 { $unit } đã có bản nháp việc này, do { $name } viết; bản đó vẫn còn nguyên. Bạn đang viết một bản riêng.
act-for-stopped = Bạn không báo cáo thay phường nữa.
button-write-for = ✍️ Báo cáo thay
button-write-for-more = ✍️ Báo cáo thay việc khác
button-correct-for = ✏️ Sửa thay
button-stop-acting = Thôi báo cáo thay
help-baocaothay = /baocaothay báo cáo thay một phường
title-for-unit = Thay { $unit } · { $title }
card-heading-for = <b>{ $title }</b> · báo cáo thay { $unit }
receipt-for = ✍️ Báo cáo này ghi là Quận Đoàn nhập thay { $unit }.
sent-by-for = Quận Đoàn nhập thay: { $name }, lúc { $at }
sender-for = { $name }, Quận Đoàn nhập thay
sent-line-for = { $line } (Quận Đoàn nhập thay)
meanwhile-by-ward = { $unit } vừa gửi báo cáo <b>{ $title }</b>. Bản bạn viết thay vẫn còn, chưa gửi. Bạn muốn làm gì?
meanwhile-by-officer = Quận Đoàn vừa nhập thay báo cáo <b>{ $title }</b>. Bản của bạn vẫn còn, chưa gửi. Bạn muốn làm gì?
button-open-that = 📄 Mở báo cáo kia
button-send-too = Gửi thêm bản này, là hoạt động khác
entered = ✍️ { $name } (Quận Đoàn) đã nhập thay { $unit } báo cáo <b>{ $title }</b>. Bạn xem lại giúp mình, sai thì sửa nhé.
entered-corrected = ✍️ { $name } (Quận Đoàn) đã sửa thay { $unit } báo cáo <b>{ $title }</b>. Bạn xem lại giúp mình nhé.
entered-several = ✍️ Quận Đoàn đã nhập thay { $n } báo cáo. Bạn xem lại giúp mình, sai thì sửa nhé.
entered-line = • <b>{ $title }</b>, { $unit } ({ $name })
entered-line-corrected = • <b>{ $title }</b>, { $unit } ({ $name } sửa)
entered-type = Bạn gõ “đã gửi” để xem và sửa nhé.

# Help that knows where one is
command-of-leaders = Lệnh { $command } dành cho cán bộ và lãnh đạo phụ trách.
help-officers = Mình giúp bạn theo sát các phường của { $unit }:
    { $commands }
    Gõ không dấu hay không có “/” mình vẫn hiểu.
help-officer = Cần người giúp, bạn gõ “nhắn cán bộ” để nhắn { $people }.
help-choose = Bạn { PRESS("bấm một nút bên dưới", "gõ số của một dòng") } là được; gõ “hủy” để thôi.
help-choose-back = Bạn { PRESS("bấm một nút bên dưới", "gõ số của một dòng") }; “quay lại” để về bước trước.
help-cancel = Gõ “hủy” để thôi, không mất gì cả.
help-cancel-report = Gõ “hủy” để dừng; bản nháp vẫn giữ được.
help-ways = Bạn cũng có thể gõ { $ways }.
help-way-back = “quay lại” để về bước trước
help-way-skip = “bỏ qua” nếu không có
help-way-cancel = “hủy” để dừng
help-field-date = Câu này hỏi ngày ({ $label }). Bạn { PRESS("bấm một ngày, hoặc gõ", "gõ") } ví dụ “{ $example }”, “hôm qua”.
help-field-choice = Câu này chọn một trong mấy mục ({ $label }). Bạn { PRESS("bấm", "gõ số hoặc tên") }, ví dụ “{ $example }”.
help-field-photos = Bạn gửi từ { $min } đến { $max } ảnh thẳng vào đây; gửi đủ thì gõ “xong ảnh”.
help-field-number = Câu này hỏi một con số ({ $label }). Bạn gõ số thôi, ví dụ “{ $example }”; không có thì gõ 0.
help-field-text = Câu này bạn viết vài chữ ({ $label }).
help-field-text-example = Câu này bạn viết vài chữ ({ $label }), ví dụ “{ $example }”.
help-at-together = Bạn ghi các câu trả lời trong một tin, theo thứ tự ở dưới, cách nhau bằng dấu phẩy.
help-at-card = Bạn xem lại báo cáo: đúng rồi thì { PRESS("bấm Gửi", "gõ “gửi”") }, sai dòng nào thì gõ lại dòng đó.
help-at-card-line = Bạn xem lại báo cáo: đúng rồi thì { PRESS("bấm Gửi", "gõ “gửi”") }, sai dòng nào thì gõ dòng đó, ví dụ “{ $label } { $n }”.
help-at-lines = Bạn chọn dòng muốn sửa, hoặc gõ tên dòng cùng số đúng.
help-at-meant = Mình chưa chắc tin vừa rồi nghĩa là gì nên hỏi lại; bạn chọn một ý là được.
help-at-loose = Bạn gửi { $n } ảnh trước khi mở báo cáo này. Nếu là ảnh của hoạt động này thì bạn đồng ý, không thì bỏ ra.
help-at-also = Báo cáo này có thể tính thêm cho “{ $title }”. Đúng là hoạt động của việc đó thì bạn đồng ý.
help-at-why = Báo cáo đã được duyệt, nên bạn ghi vài chữ vì sao sửa, ví dụ “đếm sót 5 bạn”.
help-at-meanwhile = Việc này vừa có thêm một báo cáo khác. Bạn mở bản đó ra xem, hoặc gửi bản này như một hoạt động khác.
help-at-leaving = Bạn giữ bản nháp để viết tiếp sau, bỏ hẳn, hoặc viết tiếp ngay.
help-at-language = Bạn chọn tiếng để mình nói chuyện.
help-at-join = Bạn xem tên và đơn vị đã đúng chưa rồi xác nhận.
help-at-join-name = Bạn gõ họ tên đầy đủ của mình, ví dụ “Nguyễn Thị Lan”.
help-at-duties = Bạn chọn việc muốn báo cáo, hoặc kể luôn trong một tin, ví dụ “CNX 17/3 45 đoàn viên 30 dân 120kg rác”.
help-at-forms = Bạn chọn loại hoạt động gần nhất; không có loại nào thì chọn “Hoạt động khác”.
help-at-repeat = Việc này đã có báo cáo hoặc bản nháp. Bạn chọn viết tiếp, bổ sung, thay bản cũ hay gửi một hoạt động khác.
help-at-mend = Mình hỏi có sửa báo cáo đã gửi theo tin vừa rồi không. Đúng ý thì bạn đồng ý, không thì để nguyên.
help-at-reply = Mình hỏi tin trả lời của bạn là cho báo cáo nào. Bạn chọn một ý là được.
help-at-obligations = Đây là việc đơn vị còn phải báo cáo. Bạn chọn một việc để báo cáo hoặc xem kỹ hơn.
help-at-items = Bạn chọn một việc để xem vì sao đã xong hay chưa, và báo cáo đã gửi.
help-at-continuing = Đây là việc làm quanh năm; có hoạt động nào thì bạn chọn để báo cáo.
help-at-item = Bạn đang xem một việc: từng lần đã xong chưa, và báo cáo đã gửi. Chọn một báo cáo để xem cả bài.
help-at-sent = Bạn chọn một báo cáo để xem cả bài, xem ảnh hoặc sửa.
help-at-sent-report = Bạn đang xem một báo cáo đã gửi. Muốn sửa thì chọn Sửa nếu có.
help-at-waiver = Bạn chọn việc sẽ không diễn ra để xin miễn.
help-at-waiver-why = Bạn viết vài chữ vì sao việc này không diễn ra, ví dụ “mưa ngập cả tuyến hẻm”.
help-at-channel = Bạn chọn nơi muốn nhận nhắc việc, hoặc lấy mã để nối thêm tài khoản.
help-at-pass-on = Bạn viết điều muốn nhắn cho cán bộ, mình cho xem lại trước khi gửi.
help-at-pass-on-send = Bạn xem lại lời nhắn: đúng thì gửi, chưa đúng thì viết lại.
help-at-review = Bạn xem báo cáo này: đạt thì nhận, cần sửa thì trả lại, chưa quyết thì để sau.
help-at-review-why = Bạn chọn hoặc viết lý do trả lại, ví dụ “ảnh mờ, chụp lại giúp mình”. Phường nhận được ngay.
help-at-review-all = Các báo cáo này đủ ảnh, đúng hạn, không có gì lạ. Đồng ý thì mình nhận hết một lượt.
help-at-photos = Bạn đang xem ảnh của một báo cáo.
help-at-people = Bạn chọn một đơn vị để xem ai đang phụ trách.
help-at-people-unit = Bạn chọn một người để đổi vai trò, hoặc mời thêm người.
help-at-person = Bạn chọn kết thúc, chuyển hay bàn giao vai trò của người này.
help-at-invite = Bạn chọn vai trò; mình đưa đường dẫn mời để bạn chuyển cho người đó.
help-at-change = Bạn trả lời câu bên dưới: ngày, người nhận hoặc lý do. Chưa xác nhận thì chưa có gì thay đổi.
help-at-leave = Bạn chọn có rời nhiệm vụ không. Chưa xác nhận thì chưa có gì thay đổi.
help-at-groups = Bạn xem các nhóm nhận tổng kết; nhóm lạ thì gỡ.
help-at-groups-drop = Mình hỏi chắc chắn trước khi gỡ nhóm. Giữ lại thì không có gì thay đổi.
help-at-choose-unit = Bạn phụ trách nhiều đơn vị, nên chọn giúp mình đơn vị đang nói tới.
help-at-unit-list = Bạn chọn một đơn vị, hoặc gõ tên, ví dụ “Tân Quý”.
help-at-unit-card = Đây là tình hình một đơn vị. Bạn có thể xem báo cáo đã gửi, hoặc chọn đơn vị khác.
help-at-remind = Bạn chọn việc muốn nhắc, hoặc gõ luôn tên việc và tên phường.
help-at-remind-wards = Bạn nhắc hết các phường còn thiếu, hoặc chọn một vài phường.
help-at-remind-some = Bạn chọn từng phường cần nhắc, hoặc gõ tên các phường trong một tin.
help-at-remind-line = Bạn viết thêm một câu gửi kèm lời nhắc, không cần thì gửi luôn.
help-at-remind-check = Bạn xem lại lời nhắc: đúng thì gửi, chưa đúng thì sửa.
help-at-extend = Bạn chọn việc muốn gia hạn, hoặc gõ tên việc.
help-at-extend-wards = Bạn gia hạn cho các phường còn thiếu, cho tất cả, hoặc chọn một vài phường.
help-at-extend-some = Bạn chọn từng phường được gia hạn, xong thì xác nhận.
help-at-extend-until = Bạn gõ hạn mới, ví dụ “25/3”, “thứ Sáu tuần sau” hay “thêm 3 ngày”.
help-at-extend-why = Bạn chọn hoặc viết lý do gia hạn, ví dụ “mưa cả tuần”. Các phường đọc được.
help-at-extend-sure = Bạn xem lại hạn mới và các phường: đúng thì đồng ý, chưa đúng thì đổi.
help-at-announce-text = Bạn viết nội dung thông báo trong một tin, gửi kèm ảnh cũng được. Mình cho xem lại trước khi gửi.
help-at-announce = Bạn xem lại thông báo: đúng thì gửi ngay hoặc hẹn giờ, chưa đúng thì sửa nội dung hay người nhận.
help-at-announce-more = Bạn vừa viết thêm: chọn nối vào cuối, thay nội dung cũ, hoặc bỏ đi.
help-at-announce-to = Bạn chọn vai trò và đơn vị sẽ nhận thông báo.
help-at-announce-units = Bạn chọn từng phường, hoặc gõ tên các phường trong một tin.
help-at-announce-when = Bạn gõ giờ muốn gửi, ví dụ “19h30 tối nay”, “7h sáng mai”.
help-at-announced = Đây là các thông báo bạn đã gửi. Chọn một cái để xem ai đã đọc.
help-at-announced-one = Bạn xem ai chưa đọc, và nhắc lại một lần nếu cần.
help-at-requests = Đây là các đề nghị đang chờ. Bạn đồng ý, không đồng ý, hay hỏi lại từng đề nghị.
help-at-requests-all = Mình hỏi chắc chắn trước khi đồng ý hết một lượt. Chưa xác nhận thì chưa có gì thay đổi.
help-at-request-question = Bạn viết điều muốn hỏi lại phường trong một tin.
help-at-request-answer = Bạn trả lời câu hỏi của cán bộ trong một tin.
help-at-make-up = Bạn gõ ngày muốn làm bù, ví dụ “24/3” hay “Chủ nhật tuần sau”.
help-at-make-up-why = Bạn viết vài chữ vì sao phải làm bù, ví dụ “mưa ngập cả tuyến hẻm”.
help-at-act-for = Bạn chọn hoặc gõ tên phường mà bạn báo cáo thay, ví dụ “Tân Quý”.

# Announcing (/thongbao)
help-thongbao = /thongbao gửi thông báo cho các phường
announce-text = Bạn viết nội dung thông báo nhé, tối đa { $max } ký tự, { PRESS("kèm ảnh hoặc một tệp", "kèm ảnh") } cũng được. Xem lại xong mình mới gửi.
announce-text-again = Bạn viết nội dung mới nhé, tối đa { $max } ký tự.
announce-photos = 🖼 { $n } ảnh
announce-files-lost = ⚠️ { $n } tệp bạn gửi mình không đọc được nên không gửi kèm.
announce-files-coming = Mình đang lưu ảnh và tệp, chút xíu nữa bạn gửi lại giúp mình nhé.
announce-to-people = 👥 Gửi tới { $people } người ở { $units } { $kind ->
        [ward] phường
        [school] trường
       *[other] đơn vị
    }
announce-to-cost = 👥 Gửi tới { $people } người ở { $units } { $kind ->
        [ward] phường
        [school] trường
       *[other] đơn vị
    } · tốn { $messages } tin Zalo
announce-to-nobody = 👥 Chưa có ai nhận thông báo này.
announce-nobody = Chưa có ai nhận nên mình chưa gửi. Bạn chọn lại người nhận nhé.
announce-empty = Chưa có ai nhận tin: { $units }
announce-later = Giờ này mọi người nghỉ, gửi ngay thì mọi người nhận lúc { $at }.
announce-empty-text = Mình chưa thấy nội dung. Bạn viết vài chữ nhé.
announce-too-long = Nội dung dài { $length } ký tự, mình gửi được nhiều nhất { $max }. Bạn rút gọn, hoặc chia làm hai thông báo nhé.
announce-too-many-photos = Một thông báo kèm được nhiều nhất { $max } ảnh.
announce-one-file = Một thông báo kèm được một tệp; mình giữ tệp trước. Muốn đổi, bạn bỏ ảnh và tệp rồi gửi lại nhé.
announce-file-too-large = Tệp này lớn quá, mình nhận được nhiều nhất 20 MB. Bạn gửi tệp nhẹ hơn, hoặc dán đường dẫn vào nội dung nhé.
announce-only-text-and-photos = { PRESS("Thông báo gửi được chữ, ảnh và một tệp thôi bạn nhé.", "Ở đây mình chỉ nhận được chữ và ảnh. Tệp thì bạn dán đường dẫn vào nội dung nhé.") }
announce-edited = Tin bạn sửa không nằm trong thông báo này. Bạn viết lại nội dung nhé.
announce-more = Bạn viết thêm:
    <blockquote>{ $text }</blockquote>
    Thêm vào thông báo, hay thay nội dung cũ?
announce-to = Bạn chọn người nhận nhé.
announce-role-secretary = Bí thư
announce-role-leader = Lãnh đạo
announce-role-officer = Cán bộ
announce-units = Bạn chọn phường nhận, hoặc gõ tên các phường.
announce-when = Bạn muốn gửi lúc nào? Ví dụ: 19h30 tối nay, 7h sáng mai, 8h thứ hai.
announce-when-no-time = Mình chưa rõ giờ gửi. Ví dụ: 7h sáng mai.
announce-when-past = Giờ đó qua rồi. Bạn chọn giờ khác nhé.
announce-when-too-far = Mình hẹn được trong 60 ngày tới thôi.
announce-moved = Giờ đó mọi người nghỉ, mình dời sang lúc gần nhất.
announce-sent = 📣 Mình gửi thông báo tới { $people } người ở { $units } { $kind ->
        [ward] phường
        [school] trường
       *[other] đơn vị
    }.
announce-scheduled = 🕖 Mình sẽ gửi lúc { $at } tới { $people } người ở { $units } { $kind ->
        [ward] phường
        [school] trường
       *[other] đơn vị
    }.
announce-stopped = Được rồi, mình không gửi thông báo.
button-announced = 📬 Đã gửi
button-announce-send = 📣 Gửi ngay
button-announce-when = 🕖 Hẹn giờ
button-announce-text = Sửa nội dung
button-announce-to = Người nhận
button-announce-no-files = Bỏ ảnh và tệp
button-announce-append = Thêm vào cuối
button-announce-replace = Thay nội dung
button-announce-keep = Bỏ tin vừa viết
button-announce-units = Phường: { $n }/{ $of }
button-announce-all-units = Tất cả
button-announce-done = ✅ Xong
button-announce-morning = Lúc { $at }
button-take-back = Thu hồi
button-see-announced = 👀 Ai đã đọc
button-announced-one = { $text } · { $at } · đọc { $read }/{ $people }
button-announced-waits = 🕖 { $text } · { $at }
announced-list = Thông báo của bạn ({ $n }):
announced-none = Bạn chưa gửi thông báo nào.
announced-photos-only = (ảnh)
announced-card = <b>{ $text }</b>
    { $state } { $at }
announced-state-sent = Gửi lúc
announced-state-scheduled = Hẹn gửi lúc
announced-state-taken-back = Đã thu hồi, hẹn lúc
announced-read-of = 👀 Đã đọc { $read }/{ $people }
announced-unread = Chưa đọc: { $who }
announced-untold = Chưa nhận được: { $who }
announced-who = { $unit } ({ $names })
announced-more = và { $n } đơn vị nữa
announced-was-chased = Đã nhắc người chưa đọc.
button-chase = 🔔 Nhắc người chưa đọc
announced-chased = 🔔 Mình nhắc { $n } người chưa đọc.
announced-chased-already = Những người chưa đọc đã được nhắc rồi.
announced-taken-back = ↩️ Đã thu hồi, mình không gửi thông báo này nữa.
announced-taken-already = Thông báo này đã thu hồi rồi.
announced-too-late = Thông báo đã gửi đi rồi nên mình không thu hồi được.
announced-gone = Mình không tìm thấy thông báo này.
announcement = 📣 <b>Thông báo của { $office }</b>
announcement-again = 📣 <b>{ $office } nhắc bạn đọc thông báo</b>
announcement-type = Đọc xong bạn nhắn lại một chữ nhé.
announcement-read = 👍 Mình ghi nhận bạn đã đọc.
announcement-gone = Thông báo này không còn nữa.
announcement-held = ⚠️ Thông báo “{ $text }” chưa tới { $people } người: { $units }. Bạn báo giúp bằng cách khác nhé.
announcement-held-type = Bạn gõ “thông báo” rồi “đã gửi” để xem.
button-read = ✅ Đã đọc

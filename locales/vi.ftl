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
button-duties = 📋 Việc của đơn vị
button-other-activity = ➕ Hoạt động không có ở trên
button-go-on = ✍️ Làm tiếp: { $title }
button-duty = { $title } · { $when }
button-duty-draft = ✍️ { $title } · đang viết dở
button-earlier = Trang trước
button-more = Xem thêm
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
button-mend-leave = Không
button-waiver-same-reason = ✅ Gửi lý do này
button-today = Hôm nay, { $day }
button-yesterday = Hôm qua, { $day }
button-day = { $day }
button-add = Bổ sung báo cáo này
button-replace = Gửi lại từ đầu, thay báo cáo cũ
button-another-event = Đây là một hoạt động khác
button-go-on-together = Cùng làm tiếp bản này
button-keep-draft = Để dành, làm tiếp sau
button-throw-away = Bỏ hẳn
button-throw-away-change = Bỏ phần sửa
button-stay = Không hủy nữa
button-meant-write = Sửa { $lines }
button-meant-line = { $label } thành { $answer }
button-meant-sum = Đúng, { $answers }
button-into-note = Ghi vào ghi chú
button-as-it-was = Để như cũ
button-empty-line = Bỏ dòng này
button-another-report = Báo cáo mới
button-this-report = Sửa báo cáo đang mở

## Joining

stranger = Chào bạn, mình là Xung Kích, bot báo cáo hoạt động Đoàn. Để tham gia, bạn mở đường dẫn mời Quận Đoàn gửi, hoặc gõ mã mời vào đây nhé.
join-hello = Chào bạn! Mã mời này dành cho <b>{ $role } { $unit }</b>.
join-confirm = Bạn là <b>{ $name }</b>, đúng không?
join-ask-name = Bạn cho mình xin họ và tên nhé.
join-bad-name = Họ tên cần từ 2 đến { $most } ký tự, ví dụ: Nguyễn Thị Lan. Bạn gõ lại giúp mình nhé.
join-yes = Đúng, cho mình vào
join-rename = Sửa tên
join-no = Không phải mình
join-not-me = Cảm ơn bạn đã báo. Mã vẫn dùng được, nhờ bạn nhắn người gửi chuyển cho đúng người nhé.
join-welcome = 🎉 Chào mừng <b>{ $name }</b>, { $role } { $unit }!
join-what-next = Mình sẽ nhắc bạn trước mỗi hạn. Có hoạt động thì bấm <b>Báo cáo</b>, mình hỏi từng câu, xong trong vài phút.
join-what-next-reading = Bạn bấm <b>Việc của đơn vị</b> để xem tiến độ bất cứ lúc nào nhé.
code-wrong = Mã này chưa đúng. Bạn xem lại từng ký tự, hoặc xin Quận Đoàn mã mới nhé. Còn { $left } lần thử trong giờ này.
code-too-many = Bạn gõ sai nhiều lần quá nên mình tạm chưa nhận mã nào. Sau { $time } bạn gõ lại giúp mình nhé.
code-used = Mã này đã có người dùng rồi. Bạn xin Quận Đoàn một mã mới nhé, mỗi mã chỉ dùng được một lần.
code-used-by-you = Bạn đã vào bằng mã này rồi, không cần nhập lại nữa đâu. Gõ /trogiup để xem mình giúp được gì nhé.
code-expired = Mã này đã hết hạn. Bạn xin Quận Đoàn một mã mới nhé.
code-for-group = Mã này để liên kết nhóm chat: bạn thêm mình vào nhóm rồi gõ /lienket kèm mã ở trong nhóm nhé.

## Help

help = Mình giúp { $unit } báo cáo hoạt động:
    { $commands }
    Gõ chữ không dấu, không có “/” cũng được.
help-baocao = /baocao gửi báo cáo
help-viec = /viec xem việc cần làm, sửa báo cáo đã gửi
help-huy = /huy dừng việc đang làm
help-ngonngu = /ngonngu đổi ngôn ngữ
help-viec-reading = /viec xem tiến độ kế hoạch
help-without-unit = Bạn chưa phụ trách đơn vị nào. Bạn xin Quận Đoàn một mã mời rồi gõ vào đây nhé.
menu-hint = Bạn gõ /baocao để báo cáo, hoặc /trogiup để xem mình giúp được gì nhé.
leaders-read = Báo cáo thì bí thư và cán bộ gửi, còn bạn xem được tiến độ bất cứ lúc nào.
help-reading = Mình giúp bạn theo dõi { $unit }:
    { $commands }
    Gõ chữ không dấu, không có “/” cũng được.
went-wrong = Có trục trặc nên tin vừa rồi mình chưa xử lý được, xin lỗi bạn nhé. Bạn gửi lại giúp mình; nếu vẫn vậy, báo Quận Đoàn mã { $code }.
not-understood = Mình chưa hiểu ý bạn.
not-understood-writing = Mình chưa hiểu ý bạn. Bạn nhắn kết quả hoạt động, hoặc bấm một nút bên dưới nhé.
not-understood-reading = Mình chưa hiểu ý bạn. Bạn bấm nút bên dưới để xem tiến độ nhé.
unknown-command = Mình không có lệnh { $command }.
unsupported = { $what ->
    [voice] Mình chưa nghe được tin thoại, bạn gõ chữ giúp mình nhé.
    [video] Mình chưa nhận được video, bạn gửi ảnh giúp mình nhé.
    [sticker] Nhãn dán dễ thương quá, nhưng mình chỉ đọc được chữ và ảnh thôi.
    [location] Mình chưa đọc được vị trí, bạn gõ địa điểm giúp mình nhé.
    [contact] Mình chưa đọc được danh thiếp, bạn gõ chữ giúp mình nhé.
   *[other] Mình chưa đọc được loại tin này, bạn gõ chữ hoặc gửi ảnh giúp mình nhé.
}
bad-file-not-an-image = Tệp này không phải ảnh nên mình chưa nhận. Bạn gửi ảnh (JPG, PNG, HEIC) giúp mình nhé.
bad-file-too-large = Ảnh này lớn hơn 20 MB nên mình không tải được. Bạn gửi dạng ảnh thường thay vì dạng tệp là được nhé.
old-button = Nút này của câu cũ rồi. Mình đang ở đây nhé:
old-button-idle = Nút này của câu cũ rồi. Bạn cần gì thì bấm bên dưới nhé.
pick-one-of-several = Bạn nhắc tới mấy mục, mình chỉ ghi được một thôi. Bạn chọn mục chính giúp mình nhé.
pick-one = Bạn chọn giúp mình một mục bên dưới nhé.
language-ask = Bạn muốn mình nói tiếng gì?
language-vi = Tiếng Việt
language-en = English
language-set = Từ giờ mình nói tiếng Việt với bạn nhé.

## Duties

report-which = Bạn muốn báo cáo việc nào của { $unit }?
report-nothing-open = Không có việc nào của { $unit } đang đến hạn. Có hoạt động khác thì báo cáo luôn nhé.
which-activity = Đây là loại hoạt động nào? Không thấy ở dưới thì bạn chọn Hoạt động khác nhé.
which-duty = Báo cáo { $title } này là của việc nào?
button-no-duty = Không thuộc việc nào ở trên
no-forms = Chưa có mẫu báo cáo cho hoạt động này. Bạn báo Quận Đoàn giúp mình nhé.
duty-line = • { $title }: { $when }
duty-line-together = • { $title } (cả quận cùng làm): { $when }
duty-line-overdue = ⚠️ { $title }: { $when }
duty-in-draft = { $name } đang viết dở
duty-in-own-draft = bạn đang viết dở
duty-gone = Việc này không còn trong kế hoạch nữa.
duty-not-open = Từ { $on } bạn mới báo cáo { $title } được nhé.
when-today = hôm nay
when-last-day = hôm nay là hạn cuối
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
obligations-nothing = Việc của { $unit } đến giờ đã xong hết rồi 🎉
obligations-none-yet = Việc của { $unit }: chưa có việc nào đến lúc làm.
obligations-none-open = Việc của { $unit }: hiện không còn việc nào phải báo cáo.
page-of = Trang { $n }/{ $of }
obligations-line-overdue = 🔴 <b>{ $title }</b>: { $state }
obligations-line-due-soon = 🟡 <b>{ $title }</b>: { $state }
obligations-line-open = ⚪ <b>{ $title }</b>: { $state }
obligations-together = { $title } (cả quận cùng làm)
obligations-several = { $done }/{ $of }; còn { $missing }
obligations-nothing-missing = không thiếu gì
obligations-then = { $said }; { $next }
obligations-waiting = ⏳ { $n } việc chờ Quận Đoàn trả lời: { $titles }
obligations-missed = ⚫ { $n } việc đã lỡ hạn: { $titles }
obligations-met = ✅ Đã xong { $n } việc
obligations-waived = 🤝 { $n } việc được miễn
obligations-later = 🗓 { $n } việc chưa đến lúc; sớm nhất { $on }: { $title }
missing-among = { $name } ({ $when })
missing-more = và { $n } lần khác
item-monthly = { $title } hằng tháng
occurrence-month = tháng { $n }
occurrence-first-half = 6 tháng đầu năm
occurrence-second-half = 6 tháng cuối năm
occurrence-year = năm { $year }
occurrence-nth = lần { $n }
occurrence-of = { $title }, { $name }
when-overdue-since = hạn { $on }, trễ { $days } ngày
amount-none = chưa có báo cáo
amount-reports = { $done }/{ $of } báo cáo
amount-helped = đã giúp { $done }/{ $of } người
amount-sum = { $done }/{ $of } { $noun }
amount-plain = { $done }/{ $of }
wards-met = { $met }/{ $of } phường
wards-missing = thiếu: { $units }
wards-missing-many = thiếu { $n } phường
wards-waiting = { $n } phường chờ trả lời
wards-waived = { $n } phường được miễn
why-which = Bạn muốn xem kỹ việc nào?
why = <b>{ $title }</b> · { $unit }
why-counted = Đã xong { $done }/{ $of }:
why-reports = <b>Báo cáo đã gửi ({ $n })</b>
why-reports-newest = <b>{ $n } báo cáo mới nhất</b>
why-no-own-reports = Đơn vị mình chưa gửi báo cáo nào.
why-no-reports = Chưa có báo cáo nào.
why-report = • { $on }, { $who }: { $what }
why-report-not-counted = • { $on }, { $who }: { $what } (không tính: { $why })
why-report-of = { $unit } ({ $name })
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
status-open = đang mở, hạn { $due }
status-due-soon = sắp đến hạn { $due }
status-met = xong ngày { $on }
status-met-late = xong trễ ngày { $on } (hạn { $due })
status-met-undated = đã xong
status-overdue = trễ { $days } ngày (hạn { $due })
status-missed = đã lỡ hạn { $due }
status-waived = được miễn
status-waiver-asked = đã báo không làm được, chờ Quận Đoàn trả lời
status-waiver-declined = Quận Đoàn chưa đồng ý cho miễn
status-continuing = 🔁 Làm quanh năm, đến nay { $n } báo cáo
status-continuing-wards = 🔁 Làm quanh năm, đến nay { $n } báo cáo của { $met }/{ $of } phường
continuing = <b>Việc thường xuyên của { $unit }</b>: khi nào làm thì báo cáo, không có hạn.
continuing-none = { $unit } không có việc thường xuyên nào.
continuing-line = • { $title }: { $n } lần
continuing-line-wards = • { $title }: { $n } lần, { $met }/{ $of } phường
sent-by = Người gửi: { $name }, lúc { $at }
answer-photos-coming = { $n } ảnh (đã lưu { $stored })
not-counted = ⚠️ Báo cáo này chưa được tính: { $why }.
not-counted-returned = Quận Đoàn trả lại để sửa
not-counted-photos = chưa đủ ảnh
not-counted-day = ngày làm nằm ngoài đợt { $from }–{ $to }

## Reporting

question-heading = <b>{ $title }</b> · câu { $n }/{ $of }
ask-other = Bạn ghi rõ giúp mình nhé.
ask-photos = { $ask } Cần ít nhất { $min } ảnh, nhiều nhất { $max }.
photos-more-needed = Đã nhận { $have } ảnh, bạn gửi thêm { $missing } ảnh nữa nhé.
photos-enough = Đã nhận { $have } ảnh 👍 Bạn gửi thêm, hoặc bấm <b>Xong ảnh</b>.
photos-wanted = Câu này bạn gửi ảnh giúp mình, gửi cả album cũng được.
photos-help-elsewhere = Ảnh bạn gửi thẳng vào đây giúp mình nhé, mình chưa nhận qua kênh khác được. Ảnh ở Zalo thì bạn lưu về máy rồi gửi vào đây.
photos-help-video = Mình chưa nhận được video, bạn chụp lại vài khung hình rồi gửi ảnh giúp mình nhé.
photos-help-network = Không sao, bạn gửi từng ảnh một cho nhẹ, lúc nào mạng khỏe cũng được. Gõ “để sau” thì mình để dành báo cáo.
photos-none-yet = Mình chưa thấy ảnh nào của bạn.
photos-taken = 📷 Đã nhận { $have } ảnh.
photos-received = 📷 Đã nhận { $n } ảnh, báo cáo này có { $all } ảnh.
photos-joined = 📷 Đã thêm { $n } ảnh vào báo cáo { $title }, giờ có { $all } ảnh.
photos-loose = 📷 Đã nhận { $n } ảnh, mình giữ lại rồi. Ảnh này của hoạt động nào?
photos-added = 📷 Đã thêm { $n } ảnh vào báo cáo này.
photos-left-out = Được rồi, mình để riêng ảnh đó.
loose-ask = Bạn có { $n } ảnh gửi lúc { $at } chưa vào báo cáo nào. Đó có phải ảnh của <b>{ $title }</b> không?
photos-too-many = Mỗi báo cáo nhận nhiều nhất { $max } ảnh, nên mình không lấy { $extra } ảnh cuối.
photo-not-kept = Hiện bạn không phụ trách đơn vị nào nên mình không lưu ảnh này; bạn xin một mã mời mới rồi gửi lại ảnh giúp mình nhé.
photo-not-kept-coming = Đơn vị mới của bạn hoạt động từ { $on } nên mình chưa lưu ảnh này; từ hôm đó bạn gửi lại giúp mình nhé.
photo-not-kept-reading = Báo cáo thì bí thư và cán bộ gửi nên mình không lưu ảnh này; bạn nhờ bí thư gửi giúp nhé.
photos-of-report = vào báo cáo <b>{ $title }</b>
photos-of-none = mà chưa vào báo cáo nào
photos-broken = 😔 { $n } ảnh bạn gửi lúc { $at } { $where } bị lỗi nên mình không mở được, xin lỗi bạn nhé. Bạn gửi lại vào đây giúp mình.
photos-not-an-image = Có { $n } tệp bạn gửi lúc { $at } { $where } không phải ảnh nên mình bỏ ra. Bạn gửi lại ảnh khác vào đây giúp mình nhé.
photos-too-large = Có { $n } ảnh bạn gửi lúc { $at } { $where } lớn quá 20 MB nên mình không tải được. Bạn gửi lại vào đây, dạng ảnh thường thay vì dạng tệp, là được nhé.
photos-too-many-pixels = Có { $n } ảnh bạn gửi lúc { $at } { $where } nhiều điểm ảnh quá nên mình không mở được. Bạn gửi lại vào đây, dạng ảnh thường thay vì dạng tệp, là được nhé.
photos-unreachable = 😔 { $n } ảnh bạn gửi lúc { $at } { $where } mình không tải về được, xin lỗi bạn nhé. Bạn gửi lại vào đây giúp mình.
photos-lacking = ⚠️ Vì vậy báo cáo này còn thiếu { $missing } ảnh và chưa được tính.
photos-all-stored = 📷 Báo cáo { $title }: đã lưu đủ { $all } ảnh.
unclear-required = Câu này bạn trả lời giúp mình nhé. Ví dụ: { $example }.
unclear-empty = Mình chưa thấy câu trả lời. Ví dụ: { $example }.
unclear-date = Mình chưa rõ ngày nào. Ví dụ: { $example }.
unclear-lunar-day = “{ $said }” là ngày mấy dương lịch vậy bạn? Ví dụ: { $example }.
unclear-as-before = Mình chưa biết “{ $said }” là thế nào, bạn ghi rõ giúp mình nhé. Ví dụ: { $example }.
unclear-no-such-day = Lịch không có ngày đó. Ví dụ: { $example }.
unclear-day-to-come = { $on } chưa tới mà. Bạn cho mình ngày đã tổ chức nhé.
day-does-not-count = ⚠️ Ngày này nằm ngoài đợt { $from }–{ $to }: báo cáo vẫn được lưu nhưng không tính cho { $title }.
unclear-count-not-a-number = Mình cần một con số. Ví dụ: { $example }.
unclear-count-negative = “{ $said }” là số âm, mình cần số từ 0 trở lên. Ví dụ: { $example }.
unclear-count-fraction = Mình cần số nguyên, không lẻ. Ví dụ: { $example }.
unclear-count-too-large = Số này lớn quá, bạn xem lại giúp mình. Ví dụ: { $example }.
unclear-count-several = Mình thấy nhiều số quá, bạn cho mình một số thôi. Ví dụ: { $example }.
unclear-count-other-thing = Câu này mình đang hỏi <b>{ $label }</b>, còn “{ $said }” hình như nói về việc khác. Ví dụ: { $example }.
unclear-quantity-not-a-number = Mình cần một con số. Ví dụ: { $example }.
unclear-quantity-negative = “{ $said }” là số âm, mình cần số từ 0 trở lên. Ví dụ: { $example }.
unclear-quantity-wrong-unit = “{ $said }” là khoảng bao nhiêu { $unit } vậy bạn? Ví dụ: { $example }.
unclear-quantity-too-large = Số này lớn quá, bạn xem lại giúp mình. Ví dụ: { $example }.
unclear-quantity-too-small = “{ $said }” là bao nhiêu { $unit } vậy bạn? Ví dụ: { $example }.
unclear-quantity-several = Mình thấy nhiều số quá, bạn cho mình một số thôi. Ví dụ: { $example }.
unclear-too-much = { $value } nghe nhiều quá, bạn xem lại giúp mình (nhiều nhất { $max }).
unclear-too-long = Câu trả lời dài { $length } ký tự, bạn rút còn { $max } ký tự giúp mình nhé.
edited-unknown = Mình không biết tin bạn vừa sửa là câu nào. Đến cuối bạn bấm Sửa để đổi từng dòng nhé.
edited-too-late = Báo cáo đã gửi không đổi theo tin bạn vừa sửa. Bạn gõ /viec, bấm Xem từng việc, mở báo cáo đó rồi bấm Sửa nhé.
reply-old = Bạn đang trả lời một câu cũ nên mình chưa ghi gì. Bạn đang ở bước này:
reply-to-draft-field = “{ $said }” là để ghi vào dòng { $label } của báo cáo <b>{ $title }</b>, đúng không?
reply-to-draft = Bạn đang trả lời báo cáo <b>{ $title }</b>, mình chưa ghi “{ $said }”. Bạn muốn làm tiếp báo cáo đó không?
reply-to-sent = Báo cáo <b>{ $title }</b> đã gửi rồi nên mình chưa ghi “{ $said }”. Bạn muốn sửa báo cáo đó không?
reply-to-gone = Báo cáo bạn trả lời không còn nữa nên mình chưa ghi “{ $said }”.
reply-written = Mình đã ghi vào báo cáo <b>{ $title }</b>.
reply-dropped = Được rồi, mình bỏ qua tin đó.
reply-to-reminder = Bạn trả lời “{ $said }” cho lời nhắc về <b>{ $titles }</b>. { $n ->
        [1] Bạn báo cáo việc này luôn nhé?
       *[other] Bạn báo cáo việc nào?
    }
reply-to-reminder-done = Việc trong lời nhắc đó giờ không phải báo cáo nữa nên mình chưa ghi “{ $said }”.
reply-to-request-done = Đề nghị đó đã được trả lời rồi nên bạn không cần làm gì nữa.
reply-to-request = Bạn trả lời “{ $said }” cho đề nghị miễn <b>{ $title }</b> của { $unit }. Bạn đồng ý cho miễn không?
reply-to-requests = Bạn trả lời “{ $said }” cho mấy đề nghị miễn. Bạn quyết định giúp mình từng đề nghị nhé.
answer-stays = Dòng { $label } vẫn giữ như cũ.
answer-corrected = Đã sửa { $label }: <b>{ $answer }</b>.
answer-written = Đã ghi { $label }: <b>{ $answer }</b>.
answer-overwritten = { $name } vừa ghi dòng { $label } là “{ $before }”, mình đã đổi theo câu của bạn.
answer-missing = chưa có
answer-skipped = bỏ qua
answer-date = { $on }
about = khoảng { $what }
answer-count = { $n } { $noun }
answer-kg = { $n } kg
answer-m = { $n } m
answer-m2 = { $n } m²
answer-vnd = { $n } đồng
answer-photos = { $n } ảnh
card-heading = <b>{ $title }</b> · { $unit }
card-line = { $label }: <b>{ $answer }</b>
meant-figures = Bạn muốn sửa lại { $lines }, hay ghi câu này vào ghi chú?
meant-line = { $label } là <b>{ $answer }</b>
meant-sum-more = Cộng thêm thì { $lines }, đúng không bạn?
meant-sum-less = Bớt đi thì { $lines }, đúng không bạn?
meant-emptied = Bạn bỏ { $fields } khỏi tin, mình bỏ dòng này nhé?
meant-other = Đây là một báo cáo khác phải không bạn?
take-your-time = Bạn cứ từ từ, mình đợi nhé.
line-emptied = Đã bỏ dòng { $label }.
line-is-needed = Dòng { $label } cần có nên mình chưa bỏ. Bạn cho mình câu trả lời đúng nhé.
back-optional = { $label } không bắt buộc bạn nhé, không có thì bỏ qua.
back-needed-number = { $label } cần ghi bạn nhé, không có thì gõ 0.
back-needed = { $label } cần ghi bạn nhé.
back-how = { $label } thì bạn ghi như ví dụ này nhé: { $example }.
not-counted-skip = Không sao, câu này chưa có số thì bạn bấm <b>Bỏ qua</b> nhé.
not-counted-about = Bạn ước chừng giúp mình cũng được. Ví dụ: { $example }.
card-ask = Đúng hết thì bạn bấm Gửi nhé.
card-ask-change = Bạn bấm Sửa để đổi hoặc thêm, xong bấm Gửi nhé.
card-pick = Bạn bấm Gửi nếu đã đúng, hoặc Sửa để đổi một dòng.
card-incomplete = Còn thiếu câu này nữa là gửi được:
change-which = Bạn muốn sửa dòng nào?
leave-ask = Bạn muốn để dành báo cáo này hay bỏ hẳn?
leave-ask-change = Bạn muốn để dành phần sửa này hay bỏ đi? Báo cáo đã gửi vẫn còn nguyên.
draft-kept-photos = Không sao, mình để dành báo cáo rồi, chỉ còn thiếu { $missing } ảnh là gửi được. Khi có ảnh, bạn gõ /baocao, chọn lại báo cáo này rồi gửi ảnh vào nhé.
draft-kept = Mình để dành báo cáo rồi. Khi nào tiện, bạn gõ /baocao để làm tiếp nhé.
draft-thrown-away = Đã bỏ báo cáo này.
change-thrown-away = Đã bỏ phần sửa, báo cáo đã gửi vẫn như cũ.
cancelled = Đã dừng.
cancelled-photos-wait = Đã dừng. Ảnh bạn gửi mình vẫn giữ; lúc bạn báo cáo, mình sẽ hỏi lại.
nothing-to-cancel = Không có gì đang làm dở cả.
draft-resumed = Mình làm tiếp nhé, những câu đã trả lời vẫn còn nguyên.
change-resumed = Đây là báo cáo đã gửi, bạn sửa thoải mái nhé.
draft-by-other = <b>{ $name }</b> đang viết dở báo cáo { $title } ({ $ago }). Hai bạn làm chung một bản cho khỏi trùng nhé.
ago-minutes = { $n } phút trước
ago-hours = { $n } giờ trước
ago-days = { $n } ngày trước
sent-already = Đơn vị mình đã gửi báo cáo { $title } cho hoạt động { $on }. Bạn muốn làm gì?
report-gone = Báo cáo này không còn mở nữa.
report-sent-by-other = { $name } đã gửi báo cáo này rồi nên mình chưa ghi câu vừa rồi của bạn. Cần sửa thì bạn gõ /viec, bấm Xem từng việc nhé.
report-sent-by-you = Bạn đã gửi báo cáo này rồi nên mình chưa ghi câu vừa rồi. Cần sửa thì bạn gõ /viec, bấm Xem từng việc nhé.
receipt = ✅ Đã nhận báo cáo <b>{ $title }</b> của { $unit }. Cảm ơn bạn!
receipt-changed = ✅ Đã cập nhật báo cáo <b>{ $title }</b> của { $unit }. Cảm ơn bạn!
receipt-photos = 📷 Đã lưu đủ { $all } ảnh.
receipt-photos-coming = 📷 Đã lưu { $stored }/{ $all } ảnh, số còn lại mình đang tải về, bạn không phải gửi lại.
receipt-no-duty = ℹ️ Hoạt động này không thuộc việc nào trong kế hoạch: có trong tổng kết tuần, không tính vào tiến độ.
receipt-not-counted-day = ⚠️ Báo cáo đã lưu nhưng không tính cho <b>{ $title }</b>, vì việc này chỉ tính hoạt động { $days }. Nếu ghi nhầm ngày, bạn bấm <b>Sửa báo cáo này</b> nhé.
receipt-not-counted-no-day = ⚠️ Báo cáo đã lưu nhưng chưa tính cho <b>{ $title }</b>, vì chưa có ngày tổ chức. Bạn bấm <b>Sửa báo cáo này</b> để ghi ngày nhé.
receipt-not-counted-photos = ⚠️ Báo cáo đã lưu nhưng chưa tính cho <b>{ $title }</b>, vì cần ít nhất { $needed } ảnh mà mới có { $have }. Bạn bấm <b>Sửa báo cáo này</b> để gửi thêm ảnh nhé.
receipt-not-counted-nothing-to-add = ⚠️ Báo cáo đã lưu nhưng chưa cộng thêm gì cho <b>{ $title }</b>, vì dòng { $label } chưa có số hoặc bằng 0. Bạn bấm <b>Sửa báo cáo này</b> để ghi số nhé.
receipt-not-counted-locked = ⚠️ Báo cáo đã lưu nhưng không tính cho <b>{ $title }</b> nữa, vì việc này đã chốt từ { $on }. Cần tính lại, bạn nhắn cán bộ phụ trách nhé.
receipt-not-counted-withdrawn = ⚠️ Báo cáo đã lưu nhưng không tính vào tiến độ, vì <b>{ $title }</b> không còn trong kế hoạch.
mend-ask = Sửa báo cáo <b>{ $title }</b> vừa gửi: { $changes }, đúng không bạn?
mend-change = { $label } { $before } thành { $answer }
mend-new = thêm { $label } { $answer }
mend-which = Báo cáo <b>{ $title }</b> vừa gửi sai chỗ nào vậy bạn? Bạn nhắn số đúng, ví dụ “đoàn viên 48”, mình sửa giúp.
mend-left = Được rồi, báo cáo vẫn như đã gửi.
sent-received = Mình nhận đủ báo cáo <b>{ $title }</b> rồi bạn nhé.
receipt-owed = Đơn vị mình còn:
    { $lines }
receipt-more = … và { $n } việc nữa, gõ /viec để xem.
receipt-nothing-owed = Đơn vị mình không còn việc nào đến hạn 🎉

## Groups

group-hello = Chào cả nhà, mình là Xung Kích! Để nhận tổng kết mỗi tuần, nhờ cán bộ Quận Đoàn gõ /lienket kèm mã liên kết nhóm. Sau đó gõ /tongket để xem bất cứ lúc nào.
group-hello-linked = Chào cả nhà, mình là Xung Kích! Nhóm này đã liên kết với <b>{ $unit }</b>. { $weekday } hằng tuần lúc { $time } mình gửi tổng kết; gõ /tongket để xem bất cứ lúc nào.
group-linked = 🔗 Đã liên kết nhóm với <b>{ $unit }</b>. { $weekday } hằng tuần lúc { $time } mình gửi tổng kết; gõ /tongket để xem ngay.
group-not-linked = Nhóm này chưa được liên kết. Nhờ cán bộ Quận Đoàn gõ /lienket kèm mã liên kết nhóm nhé.
group-code-wrong = Mã liên kết chưa đúng. Bạn xem lại từng ký tự, hoặc xin Quận Đoàn mã mới nhé.
group-code-too-many = Bạn gõ sai nhiều lần quá nên mình tạm chưa nhận mã của bạn. Một giờ nữa bạn gõ lại, hoặc nhờ người khác trong nhóm gõ giúp nhé.
group-code-used = Mã này đã dùng rồi. Bạn xin Quận Đoàn một mã mới nhé, mỗi mã chỉ dùng được một lần.
group-code-expired = Mã này đã hết hạn. Bạn xin Quận Đoàn một mã mới nhé.
group-code-for-person = Mã này là mã mời cá nhân: bạn nhắn riêng cho mình để dùng, đừng gửi vào nhóm nhé.
group-private-only = Việc này bạn nhắn riêng cho mình nhé, trong nhóm mình chỉ gửi tổng kết.
group-placed = 📌 Từ nay tổng kết của <b>{ $unit }</b> mình gửi vào đây, { $weekday } hằng tuần lúc { $time }.

## What does not get through, for officers

unreached-topic-closed = 📌 Chủ đề nhận tổng kết của nhóm <b>{ $name }</b> ({ $unit }) đã đóng hoặc bị xóa, nên mình gửi tổng kết vào chủ đề chung của nhóm. Nếu muốn nhận riêng như trước, bạn mở lại hoặc tạo chủ đề rồi gõ /lienket trong đó nhé.
unreached-general-closed = 📌 Tổng kết chưa tới được nhóm <b>{ $name }</b> ({ $unit }), vì chủ đề chung của nhóm đang đóng. Bạn mở lại chủ đề đó, hoặc gõ /lienket trong một chủ đề đang mở giúp mình nhé.
unreached-muted = 🔇 Tổng kết chưa tới được nhóm <b>{ $name }</b> ({ $unit }), vì mình không được phép nhắn trong nhóm. Bạn nhờ quản trị viên của nhóm cho mình nhắn lại nhé.
unreached-removed = 🚪 Mình không còn ở trong nhóm <b>{ $name }</b> ({ $unit }) nên không gửi tổng kết vào đó nữa. Nếu nhóm vẫn muốn nhận, bạn thêm mình vào lại rồi gõ /lienket kèm mã liên kết mới nhé.
unreached-blocked = 📵 Mình không nhắn được cho <b>{ $name }</b> ({ $unit }) nữa, có thể bạn ấy đã chặn mình. Nhờ bạn nhắc bạn ấy mở lại Xung Kích rồi bấm Bắt đầu nhé, việc của đơn vị mình lại nhắc như cũ.

## Reminders

button-report-duty = 📝 Báo cáo { $title }
reminder-we = { $kind ->
    [ward] phường mình
    [school] trường mình
   *[other] đơn vị mình
}
reminder-many = Chào bạn, { $we } có { $n } việc cần để ý:
reminder-many-units = Chào bạn, có { $n } việc cần để ý:
reminder-ahead = 🌱 { $on } tới là <b>{ $title }</b>. Còn { $days } ngày để { $we } chuẩn bị, bạn rủ mọi người cùng tham gia nhé.
reminder-soon = 🌱 { $on } này là <b>{ $title }</b>. Bạn nhắc { $we } nhớ chụp ít nhất { $photos } ảnh nhé.
reminder-tomorrow = 🌱 Ngày mai, { $on }, là <b>{ $title }</b>. Bạn báo mọi người giờ tập trung, và nhớ chụp ít nhất { $photos } ảnh nhé.
reminder-today = ☀️ Hôm nay là <b>{ $title }</b>. Chúc { $we } một ngày thật vui! Xong việc, bạn báo cáo với mình nhé, chỉ vài phút thôi.
reminder-after = ✍️ <b>{ $title }</b> của { $we } thế nào rồi? Bạn báo cáo giúp mình trước hết ngày { $due } nhé.
reminder-window-ahead = 📌 Còn { $days } ngày nữa là đến hạn báo cáo <b>{ $title }</b> ({ $due }). Làm xong thì { $we } gửi nhé.
reminder-window-soon = 📌 Chỉ còn { $days } ngày nữa là đến hạn báo cáo <b>{ $title }</b> ({ $due }). Nhớ kèm ít nhất { $photos } ảnh nhé.
reminder-window-tomorrow = 📌 Ngày mai, { $on }, là hạn cuối báo cáo <b>{ $title }</b>. Bạn gửi giúp mình nhé.
reminder-window-today = 📌 Hôm nay là hạn cuối báo cáo <b>{ $title }</b>. Bạn tranh thủ gửi giúp mình nhé.
reminder-late = ⏰ Mình chưa nhận được báo cáo <b>{ $title }</b> của { $we } (hạn { $due }). Bạn gửi giúp mình nhé, chỉ vài phút thôi.
reminder-late-again = ⏰ Báo cáo <b>{ $title }</b> đã trễ { $days } ngày. Nếu { $we } làm rồi, bạn gửi giúp mình hôm nay nhé.
reminder-invite = 🤝 Cả quận cùng làm <b>{ $title }</b>, hạn { $due }. Nếu { $we } tổ chức được thì bạn báo cáo nhé, phường nào làm cũng được tính.
reminder-progress = Đến nay đã có { $done }/{ $of } hoạt động.
reminder-title-of = { $title } ({ $unit })
reminder-line-event = • { $on }: { $title }
reminder-line-due = • Hạn { $on }: { $title }
reminder-line-today = • ☀️ Hôm nay: { $title }
reminder-line-last-day = • 📌 Hôm nay hết hạn: { $title }
reminder-line-late = • ⏰ Trễ { $days } ngày: { $title }
reminder-line-invite = • 🤝 Cả quận cùng làm, hạn { $on }: { $title }
reminder-type-report = Bạn gõ “báo cáo” để báo cáo, “mai nhắc lại” để mình nhắc lại, “không làm được” nếu phải bỏ nhé.
reminder-type-shared = Bạn gõ “báo cáo” để báo cáo, hoặc “mai nhắc lại” để mình nhắc lại nhé.
waiver-type = Bạn gõ “đồng ý miễn” hoặc “vẫn cần làm” nhé.
escalation-heading = ⚠️ Quá hạn mà chưa có báo cáo, nhờ bạn nhắc giúp:
escalation-line = • <b>{ $title }</b>, trễ { $days } ngày: { $units }

## Digest

moment = { $time } ngày { $on }
digest-heading = 📊 <b>{ $unit }</b> · tuần { $from }–{ $to }
digest-heading-running = 📊 <b>{ $unit }</b> · tuần này, tính đến { $to }
digest-quiet = Tuần yên ắng, chưa có hoạt động nào được báo cáo.
digest-quiet-running = Tuần này chưa có hoạt động nào được báo cáo.
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
standing-complete = ✅ Xong { $met }/{ $expected } việc: { $units }
standing-late = ⏰ Xong { $met }/{ $expected } việc: { $units }
standing-waiting = 🟡 Xong { $met }/{ $expected } việc: { $units }
standing-unit = { $unit } { $met }/{ $expected }
standing-complete-each = ✅ { $units }
standing-late-each = ⏰ { $units }
standing-waiting-each = 🟡 { $units }
digest-parts = <b>Theo phần kế hoạch</b>
part-line = • { $title }: { $state }
part-met = { $met }/{ $expected }
part-late = trễ { $n }
part-continuing = { $n } hoạt động thường xuyên
digest-overdue = <b>Quá hạn</b>
overdue-line = ⏰ { $short }, trễ từ { $since }: { $units }
overdue-long = 🔴 { $short }, trễ từ { $since }: { $units }
all-units = { $kind ->
    [ward] cả { $n } phường
   *[other] cả { $n } đơn vị
}
digest-more = … và { $n } việc nữa
digest-coming = <b>Sắp tới</b>
coming-today = 🗓 Hôm nay: { $title }
coming-event = 🗓 { $on }: { $title }
coming-due = 🗓 Hạn { $on }: { $title }
digest-as-of = <i>Số liệu đến { $at }</i>

## Around the chat

bot-description = Xung Kích giúp bí thư Đoàn báo cáo hoạt động ngay trên điện thoại, nhắc trước mỗi hạn và gửi tổng kết mỗi tuần. Bấm Bắt đầu và nhập mã mời để vào nhé.
bot-short-description = Báo cáo hoạt động Đoàn trong vài phút.
command-baocao = Gửi báo cáo hoạt động
command-viec = Việc của đơn vị mình
command-huy = Dừng việc đang làm
command-trogiup = Trợ giúp
command-ngonngu = Đổi ngôn ngữ
command-tongket = Xem tổng kết tuần này
command-lienket = Liên kết nhóm bằng mã

## Demo page

demo-title = Xung Kích: thử ngay trên máy
demo-intro = Bốn chiếc điện thoại này nói chuyện với bot thật qua một Telegram mô phỏng. Bạn mở lời mời, báo cáo thử, rồi đẩy đồng hồ tới.
demo-hour = +1 giờ
demo-day = +1 ngày
demo-next = Đến sự kiện kế tiếp
demo-play = ▶ Chạy cả năm
demo-pause = ⏸ Dừng lại
demo-over = Hết việc trong năm
demo-message = Nhập tin nhắn
demo-send = Gửi
demo-attach = Gửi ảnh
demo-pick = Chọn ảnh từ máy
demo-samples = Chọn ảnh mẫu:
demo-as-files = Gửi dạng tệp
demo-open-invite = Mở lời mời tham gia
demo-add-bot = Thêm Xung Kích vào nhóm
demo-commands = Các lệnh
demo-bot = bot
demo-members = thành viên
demo-typing = đang nhập…
demo-edited = đã sửa
demo-album = ảnh
demo-lost = Mất kết nối với bản chạy thử. Bạn xem cửa sổ lệnh npm run demo còn mở không nhé.

## Units that are no more

unit-ended = Từ { $on }, { $unit } đã { $n ->
        [0] kết thúc hoạt động
       *[other] được sắp xếp lại thành { $successors }
    }. Cảm ơn bạn đã gắn bó với đơn vị; mọi báo cáo đã gửi vẫn được giữ nguyên.
unit-ended-next = Bạn xin đơn vị mới một mã mời rồi gõ vào đây, mình đi tiếp cùng bạn nhé.
unit-new = { $unit } mới
unit-ended-now = Từ nay mình cùng bạn lo việc của { $units } nhé.
unit-coming = Mình đã ghi tên bạn ở { $unit } mới, hoạt động từ { $on }. Từ hôm đó bạn nhắn mình để bắt đầu nhé.
code-unit-ended = Mã này của { $unit }, nhưng đơn vị này từ { $on } đã { $n ->
        [0] kết thúc hoạt động
       *[other] được sắp xếp lại thành { $successors }
    }. Bạn xin mã của đơn vị mới nhé.
group-unit-ended = Cả nhà ơi, từ { $on } <b>{ $unit }</b> đã { $n ->
        [0] kết thúc hoạt động
       *[other] được sắp xếp lại thành { $successors }
    }, nên mình dừng tổng kết ở đây. Số liệu cũ vẫn còn. Đơn vị mới muốn nhận thì nhờ cán bộ gõ /lienket kèm mã mới nhé.

## Put off, and what will not take place

button-snooze = 💤 Mai nhắc lại
button-will-not-take-place = 🚫 Không làm được
snoozed = { $n ->
    [1] 💤 Được rồi, sáng mai mình nhắc lại nhé. Báo cáo xong trước lúc đó thì mình không nhắc nữa.
   *[other] 💤 Được rồi, sáng mai mình nhắc lại { $n } việc này nhé. Việc nào xong trước lúc đó thì mình không nhắc nữa.
}
snoozed-today = { $n ->
    [1] 💤 Tin này hôm nay mình mới đọc được, nên mình nhắc lại luôn nhé.
   *[other] 💤 Tin này hôm nay mình mới đọc được, nên mình nhắc lại { $n } việc này luôn nhé.
}
snooze-nothing = 👍 Lúc này không còn việc nào cần nhắc lại.
waiver-nothing = Mình chỉ nhận báo cho việc vừa nhắc mà bạn chưa báo. Việc khác, bạn gõ /viec, bấm Xem từng việc rồi mở việc đó nhé.
waiver-which = Việc nào không làm được vậy bạn?
waiver-which-granted = Bạn đồng ý miễn việc nào?
waiver-which-declined = Việc nào vẫn cần làm vậy bạn?
waiver-of = { $unit }: { $title }
waiver-why = Vì sao đơn vị mình không làm được <b>{ $title }</b>? Bạn viết vài chữ, mình chuyển cho cán bộ phụ trách.
waiver-offered = Mình lấy lý do bạn vừa nhắn nhé: “{ $reason }”. Đúng thì bạn bấm gửi, hoặc nhắn lý do khác.
waiver-too-long = Lý do này dài { $length } ký tự, mình chuyển được nhiều nhất { $max }. Bạn rút gọn giúp mình nhé.
waiver-asked = 📨 Mình đã báo cán bộ phụ trách là đơn vị mình không làm được <b>{ $title }</b>. Có trả lời là mình nhắn bạn ngay; trong lúc chờ mình không nhắc nữa.
waiver-cancelled = Được rồi, việc này vẫn như cũ.
waiver-request = 🙏 <b>{ $unit }</b> báo không làm được <b>{ $title }</b>. Lý do: “{ $reason }”. Bạn đồng ý cho miễn không?
waiver-request-again = 🙏 <b>{ $unit }</b> vẫn đang chờ bạn trả lời về việc không làm được <b>{ $title }</b>. Lý do: “{ $reason }”. Bạn đồng ý cho miễn không?
button-grant-one = ✅ Đồng ý cho miễn
button-decline-one = ↩️ Vẫn cần làm
button-grant-of = ✅ Miễn: { $unit }
button-decline-of = ↩️ Cần làm: { $unit }
waiver-granted = ✅ Đã miễn <b>{ $title }</b> cho { $unit }. Mình báo lại ngay.
waiver-declined = ↩️ Đã trả lời { $unit } là vẫn cần làm <b>{ $title }</b>. Mình báo lại ngay.
waiver-already-granted = { $name } đã miễn <b>{ $title }</b> cho { $unit } rồi, nên mình giữ như vậy.
waiver-already-granted-by-you = Bạn đã miễn <b>{ $title }</b> cho { $unit } rồi, nên mình giữ như vậy.
waiver-already-declined = { $name } đã trả lời { $unit } là vẫn cần làm <b>{ $title }</b> rồi, nên mình giữ như vậy.
waiver-already-declined-by-you = Bạn đã trả lời { $unit } là vẫn cần làm <b>{ $title }</b> rồi, nên mình giữ như vậy.
waiver-gone = Mình không tìm thấy đề nghị này.
verdict-granted = ✅ Cán bộ phụ trách đã đồng ý: <b>{ $title }</b> được miễn. Mình không nhắc việc này nữa.
verdict-declined = ↩️ Cán bộ phụ trách mong đơn vị mình vẫn làm <b>{ $title }</b>. Có gì vướng, bạn trao đổi thêm với cán bộ nhé.

## One message that says much

heard = Mình đọc được:
heard-unsure = Chỗ này mình chưa chắc nên sẽ hỏi lại: { $fields }.
heard-of-other-unit = Tin có nhắc đơn vị khác; mình đang ghi cho { $unit }. Nếu nhầm thì bạn bấm Hủy nhé.
message-which = Mình thấy có số liệu rồi nhưng chưa rõ là hoạt động nào, bạn chọn giúp mình nhé.
message-day-to-come = Hoạt động này chưa tới ngày mà. Khi nào làm xong, bạn nhắn kết quả cho mình nhé.
message-added = Mình ghi thêm rồi.
message-added-which = Mình ghi thêm rồi. Đây là hoạt động nào, bạn chọn giúp mình nhé.
edited-says-the-same = Tin bạn vừa sửa không đổi dòng nào trong báo cáo.
question-heading-more = <b>{ $title }</b> · { $label }
greeting = Chào bạn 👋 Bạn cứ nhắn kết quả hoạt động trong một tin, thiếu gì mình hỏi thêm.
greeting-reading = Chào bạn 👋 Bạn xem tiến độ bằng nút bên dưới nhé.
welcome-thanks = Không có gì đâu bạn 🌱
how-to-report = Bạn nhắn một tin như vầy, kèm ảnh luôn cũng được:
    <i>CNX 17/3 45 đoàn viên 30 dân 120kg rác hẻm 25</i>
    Thiếu gì mình hỏi thêm, bạn xem lại rồi bấm Gửi.
due-now = Hạn nộp đây bạn:
    { $lines }
due-next = { $title } mở từ { $from }, hạn nộp { $due }.
due-nothing = Hiện đơn vị mình không còn việc nào chờ nộp 🎉
due-nothing-of-kind = Hiện đơn vị mình không có việc nào loại này chờ nộp.

## Words between people

button-write-to-officer = 💬 Nhắn cán bộ
button-pass-on = 📨 Gửi cho cán bộ
button-stop = Thôi
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
pass-on-ask = Bạn muốn nhắn gì cho { $people }? Bạn viết trong một tin, xem lại rồi mình mới gửi.
pass-on-with-code = Mình sẽ gửi kèm mã lỗi <code>{ $code }</code>.
pass-on-empty = Mình chưa thấy chữ nào. Bạn viết giúp mình vài chữ nhé.
pass-on-too-long = Tin này dài { $length } ký tự, mình chuyển được nhiều nhất { $max }. Bạn rút gọn giúp mình nhé.
pass-on-only-words = Ở đây mình chỉ chuyển được chữ; ảnh, tệp hay tin thoại mình không chuyển và không lưu. Bạn viết thành lời giúp mình nhé.
pass-on-replaced = Mình lấy tin mới này thay cho tin trước.
pass-on-edited = Tin bạn vừa sửa mình không chuyển lại. Cần nói thêm, bạn viết tin mới giúp mình nhé.
pass-on-check = { $people } sẽ đọc như vầy, bạn xem giúp mình:
pass-on-sent = 📨 Mình chuyển cho { $people } rồi, ban đêm và ngày lễ thì sáng hôm sau mới tới. Có trả lời là mình nhắn bạn.
pass-on-stopped = Được rồi, mình không gửi gì cả.
pass-on-too-many = Trong một giờ bạn đã nhắn { $most } tin rồi. Từ { $time } bạn nhắn tiếp được nhé; việc gấp thì bạn gọi thẳng giúp mình.
passed-on = ✉️ <b>{ $name }</b> ({ $unit }) nhắn lúc { $at }:
    <blockquote>{ $text }</blockquote>
passed-on-code = Kèm mã lỗi <code>{ $code }</code>.
passed-on-how = Bạn trả lời tin này là mình chuyển lại ngay.
passed-on-type = Bạn gõ “trả lời” để trả lời nhé.
passed-back = 💬 <b>{ $name }</b> ({ $unit }) trả lời bạn lúc { $at }:
    <blockquote>{ $text }</blockquote>
passed-back-to = Bạn đã nhắn: “{ $text }”
answer-ask = Bạn trả lời { $who } thế nào? Bạn viết trong một tin, mình gửi đi ngay.
answer-answered = { $name } đã trả lời tin này rồi, bạn viết thêm cũng được.
answer-sent = 📨 Mình chuyển câu trả lời cho { $who } rồi.
answer-gone = Tin đó mình không tìm thấy nữa nên chưa chuyển được.
answer-nothing = Hiện không có tin nào chờ bạn trả lời.

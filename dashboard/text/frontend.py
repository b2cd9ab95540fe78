"""What Streamlit's browser part says by itself, in English only; shown in Thai by our page.

English is the exact sentence of the installed version, found in its bundle; ``{name}`` stands
for what it fills in. What it changes in another version simply stays English.
"""

from dashboard.domain.bilingual import Bilingual

SENTENCES = {
    "navigation": Bilingual("หน้าของระบบ", "App pages"),
    "skip": Bilingual("ข้ามไปยังเนื้อหา", "Skip to main content"),
    "sidebar": Bilingual("เมนู", "Sidebar"),
    "expand_sidebar": Bilingual("เปิดเมนู", "Expand sidebar"),
    "collapse_sidebar": Bilingual("ปิดเมนู", "Collapse sidebar"),
    "main_menu": Bilingual("เมนูเพิ่มเติม", "Main menu"),
    "print": Bilingual("พิมพ์", "Print"),
    "record": Bilingual("บันทึกวิดีโอหน้าจอ", "Record screen"),
    "notifications": Bilingual("การแจ้งเตือน", "Notifications"),
    "running": Bilingual("กำลังทำงาน", "Running..."),
    "stop": Bilingual("หยุด", "Stop"),
    "close": Bilingual("ปิด", "Close"),
    "dismiss": Bilingual("ปิด", "Dismiss"),
    "retry": Bilingual("ลองใหม่", "Retry"),
    "fullscreen": Bilingual("เต็มจอ", "Fullscreen"),
    "close_fullscreen": Bilingual("ออกจากเต็มจอ", "Close fullscreen"),
    "copy": Bilingual("คัดลอก", "Copy to clipboard"),
    "copied": Bilingual("คัดลอกแล้ว", "Copied"),
    # lists to choose from
    "choose": Bilingual("เลือก", "Choose an option"),
    "choose_several": Bilingual("เลือกได้หลายรายการ", "Choose options"),
    "no_options": Bilingual("ไม่มีตัวเลือก", "No options to select"),
    "no_results": Bilingual("ไม่พบรายการ", "No results"),
    "select_all": Bilingual("เลือกทั้งหมด", "Select all"),
    "selected": Bilingual("รายการที่เลือก", "Selected values"),
    "options": Bilingual("ตัวเลือก", "Selectbox options"),
    "open": Bilingual("เปิดรายการ", "Open"),
    "clear": Bilingual("ล้างค่า", "Clear value"),
    "clear_all": Bilingual("ล้างทั้งหมด", "Clear all"),
    "remove": Bilingual("เอา {name} ออก", "Remove {name}"),
    "available": Bilingual("มี {count} ตัวเลือก", "{count} options available."),
    "available_one": Bilingual("มี {count} ตัวเลือก", "{count} option available."),
    # fields
    "enter_applies": Bilingual("กด Enter เพื่อใช้", "Press Enter to apply"),
    "enter_submits": Bilingual("กด Enter เพื่อบันทึก", "Press Enter to submit form"),
    "ctrl_enter_applies": Bilingual("กด Ctrl+Enter เพื่อใช้", "Press Ctrl+Enter to apply"),
    "ctrl_enter_submits": Bilingual("กด Ctrl+Enter เพื่อบันทึก", "Press Ctrl+Enter to submit form"),
    "command_enter_applies": Bilingual("กด ⌘+Enter เพื่อใช้", "Press ⌘+Enter to apply"),
    "command_enter_submits": Bilingual("กด ⌘+Enter เพื่อบันทึก", "Press ⌘+Enter to submit form"),
    "invalid": Bilingual("ค่าที่กรอกไม่ถูกต้อง", "Invalid input."),
    "clear_entry": Bilingual("ล้างที่พิมพ์", "Clear entry"),
    # files
    "upload": Bilingual("เลือกไฟล์", "Upload"),
    "file": Bilingual("เลือกไฟล์", "file upload"),
    "drop": Bilingual("ลากไฟล์มาวางที่นี่", "Drag and drop a file here"),
    "drop_several": Bilingual("ลากไฟล์มาวางที่นี่", "Drag and drop files here"),
    "size": Bilingual("ไม่เกิน {size} ต่อไฟล์", "{size} per file"),
    "type": Bilingual("ใช้ไฟล์ชนิด {kind} ไม่ได้", "{kind} files are not allowed."),
    "not_sent": Bilingual("ส่งไม่สำเร็จ", "Error:"),
    "cut": Bilingual(
        "การเชื่อมต่อขาดกลางทาง ไม่มีส่วนใดถูกเก็บไว้ โปรดเลือกไฟล์นี้อีกครั้ง",
        "AxiosError: Network Error",
    ),
    "turned_away": Bilingual(
        "({code}) ไม่มีส่วนใดถูกเก็บไว้ โปรดโหลดหน้านี้ใหม่แล้วเลือกไฟล์นี้อีกครั้ง",
        "AxiosError: Request failed with status code {code}",
    ),
    "download_failed": Bilingual("ดาวน์โหลดไม่สำเร็จ", "Download failed"),
    # tables
    "csv": Bilingual("ดาวน์โหลดเป็น CSV", "Download as CSV"),
    "search": Bilingual("ค้นหา", "Search"),
    "close_search": Bilingual("ปิดการค้นหา", "Close Search"),
    "columns": Bilingual("เลือกคอลัมน์ที่แสดง", "Show/hide columns"),
    "ascending": Bilingual("เรียงจากน้อยไปมาก", "Sort ascending"),
    "descending": Bilingual("เรียงจากมากไปน้อย", "Sort descending"),
    "format": Bilingual("รูปแบบ", "Format"),
    "autosize": Bilingual("ปรับความกว้างอัตโนมัติ", "Autosize"),
    "pin": Bilingual("ตรึงคอลัมน์", "Pin column"),
    "unpin": Bilingual("เลิกตรึงคอลัมน์", "Unpin column"),
    "hide": Bilingual("ซ่อนคอลัมน์", "Hide column"),
    "copy_column": Bilingual("คัดลอกชื่อคอลัมน์", "Copy column name"),
    "statistics": Bilingual("สถิติ", "Statistics"),
    # the connection to the server
    "connecting": Bilingual("กำลังเชื่อมต่อ", "Connecting"),
    "connecting_to": Bilingual("กำลังเชื่อมต่อกับระบบ", "Connecting to Streamlit server"),
    "unable": Bilingual("เชื่อมต่อกับระบบไม่ได้", "Unable to connect to Streamlit server"),
    "connection": Bilingual("ขาดการเชื่อมต่อกับระบบ", "Connection error"),
    "timed_out": Bilingual("ระบบไม่ตอบภายในเวลาที่กำหนด", "Connection timed out."),
    "lost": Bilingual(
        "ขาดการเชื่อมต่อ รอให้เชื่อมต่อใหม่แล้วลองอีกครั้ง",
        "Connection lost. Please wait for the app to reconnect, then try again.",
    ),
    "silent": Bilingual(
        "ระบบไม่ตอบ ข้อมูลที่บันทึกไว้แล้วไม่สูญหาย ตรวจว่าเครื่องที่เปิดระบบทำงานอยู่ แล้วหน้านี้จะเชื่อมต่อใหม่เอง",
        "Streamlit server is not responding. Are you connected to the internet?",
    ),
    "stopped": Bilingual(
        "ระบบปิดอยู่ ข้อมูลที่บันทึกไว้แล้วไม่สูญหาย เปิดระบบใหม่ด้วยคำสั่งนี้ แล้วหน้านี้จะเชื่อมต่อเอง",
        "Is Streamlit still running? If you accidentally stopped Streamlit, "
        "just restart it in your terminal:",
    ),
    # buttons that show an icon only, as a screen reader says them
    "settings": Bilingual("ตั้งค่าปี", "tune icon"),
    "previous": Bilingual("ก่อนหน้า", "chevron_left icon"),
    "next": Bilingual("ถัดไป", "chevron_right icon"),
    "leave": Bilingual("ออกจากโหมดประชุม", "close_fullscreen icon"),
    "attach": Bilingual("แนบหลักฐาน", "attach_file icon"),
    "add_files": Bilingual("เพิ่มไฟล์", "Add files"),
}

# GB 2312, GBK and GB 18030: what they encode, what they refuse, and texts read with the wrong one.
import codecs

for text in ("中文", "a中b文", "€uro", "café", "龍", "·—", "㐀", "😀", ""):
    for name in ("gb2312", "gbk", "gb18030"):
        try:
            data = text.encode(name)
            print(name, text, data, data.decode(name) == text)
        except UnicodeEncodeError as error:
            print(name, error, error.start, error.end, error.encoding)
for errors in ("ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace"):
    print(errors, "中€x".encode("gb2312", errors))
for data in (b"\xd6\xd0\xce", b"\xff", b"a\x80b", b"\x81\x30\x81\x30", b"\x81\x30\x81", b"\xd6 \xd0", b"\xe3\x32\x9a\x36"):
    for name in ("gb2312", "gbk", "gb18030"):
        try:
            print(name, ascii(data.decode(name)), end=" ")
        except UnicodeDecodeError as error:
            print(name, error, error.start, error.end)
        print(ascii(data.decode(name, "replace")), ascii(data.decode(name, "backslashreplace")))
print("你好".encode("utf-8").decode("gbk", "replace"), "你好".encode("gbk").decode("utf-8", "replace"))
print("�".encode("utf-8") * 2, ("�" * 2).encode("utf-8").decode("gbk"))
for name in ("GBK", "cp936", "936", "EUC-CN", "chinese", "gb18030-2000", "GB2312-80"):
    print(name, codecs.lookup(name).name)
decoder = codecs.getincrementaldecoder("gbk")()
print([decoder.decode(bytes((byte,))) for byte in "中文a".encode("gbk")])
try:
    decoder.decode(b"\xd6", final=True)
except UnicodeDecodeError as error:
    print(error)
with open("poem.txt", "w", encoding="gbk") as file:
    print(file.encoding, file.write("白日依山尽\n黄河入海流\n"))
with open("poem.txt", "rb") as file:
    print(file.read())
with open("poem.txt", encoding="gb18030") as file:
    print([line.strip() for line in file])
try:
    open("poem.txt", encoding="utf-8").read()
except UnicodeDecodeError as error:
    print(error)

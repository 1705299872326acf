# The old functions of urllib.parse that cut an address in two: they warn, those with a line before the name do not.
import urllib.parse
import warnings

warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: print("  ", category.__name__, message)
cases = {
    "splittype": ["", "a:b", "HTTP://x", "/a:b", ":a", "a:b\nc"],
    "splithost": ["", "//h/p", "//h", "//h?x", "//h#x/y", "/p", "//u@h:1/p"],
    "splituser": ["", "u@h", "u:p@h:1", "a@b@c", "h"],
    "splitpasswd": ["", "u", "u:p", "u:p:q", ":p", "u:"],
    "splitport": ["", "h", "h:1", "h:", ":", ":1", "h:x", "[::1]:5", "h:1:2", "h:١"],
    "splitnport": ["", "h", "h:1", "h:", ":", ":1", "h:x", "a:b:c", "h:٣", "h:-1", "h: 1", "h:1_0"],
    "splitquery": ["", "p", "p?q", "p?", "?q", "a?b?c", "?"],
    "splittag": ["", "p#t", "#t", "p#", "#", "a#b#c"],
    "splitattr": ["", "p;a=1;b", ";", "p"],
    "splitvalue": ["", "a=b", "a", "a=", "=b", "a=b=c"],
    "to_bytes": ["", "abc", "é", b"x", 5],
    "unwrap": ["", "<URL:http://x>", "URL:x", " < URL:y > ", "<x>", "<"],
}
for name, arguments in cases.items():
    for function in name, "_" + name:
        function = getattr(urllib.parse, function, None)
        if function is None:
            continue
        for argument in arguments:
            try:
                print(function.__name__, repr(argument), function(argument))
            except Exception as error:
                print(function.__name__, repr(argument), type(error).__name__, error)
print(urllib.parse._splitnport("h", 80), urllib.parse._splitnport("h:", 80), urllib.parse._splitnport("h:x", 80))

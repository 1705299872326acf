# HTMLParser: tags with attributes, texts with references, comments, declarations, scripts, broken markup, text in pieces.
from html.parser import HTMLParser


class Events(HTMLParser):
    def __init__(self, **options):
        super().__init__(**options)
        self.events = []

    def say(kind):
        return lambda self, *what: self.events.append((kind, *what, self.getpos()))

    handle_starttag, handle_endtag, handle_startendtag = say("start"), say("end"), say("empty")
    handle_data, handle_comment, handle_decl, handle_pi = say("data"), say("comment"), say("decl"), say("pi")
    handle_charref, handle_entityref, unknown_decl = say("charref"), say("entity"), say("unknown")


texts = ['<!DOCTYPE html><p class="a b" ID=x checked>one<br/>two &amp; &#65;&lt;</p>', "<a href='?x=1&amp;y=&quot;'>link</A >",
         '<script>if (a < b && "</p>") {}</script>\n<style>p > a {}</style>', '<!-- note --><!--><-- x --><!bogus><?php echo 1 ?>',
         '<![CDATA[raw <b>]]><![if IE]>old<![endif]>', "a < b & c &copy &nosuch; &#x41 &#zz;", "<p<q>x</ p></><//x><1>",
         '<a b="1" b=2 c = 3 d="x>y" e=\'z\' f/>text', "<p>never <b>closed <i", "text only & more", "</p x=1>after", '<div id="a"b="c">',
         "<p>line\nbreak\n  <b>\n</b>"]
for text in texts:
    for convert in (True, False):
        parser = Events(convert_charrefs=convert)
        middle = len(text) // 2
        parser.feed(text[:middle])
        parser.feed(text[middle:])
        parser.close()
        print(repr(text), convert)
        for event in parser.events:
            print("   ", *map(repr, event))
parser = Events()
parser.feed("<P  Title='T'>x")
print(parser.get_starttag_text(), parser.rawdata, parser.lasttag)
parser.reset()
print(parser.getpos(), parser.get_starttag_text() is None, repr(parser.rawdata))

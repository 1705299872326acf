# what ElementTree says of texts that are not XML, and of wrong arguments
import xml.etree.ElementTree as ET

for text in ('', '<a>', '<a></b>', '<a><b></a>', 'text', '<a/>text', '<a/><b/>', '<a b=1/>', '<a b="1" b="2"/>', '<a b="<"/>', '<a>&nope;</a>',
             '<a>& b</a>', '<1a/>', '<a', '<a b', '<a>\n <b>\n</a>', '<a>&#0;</a>', '<x:a/>', ' <?xml version="1.0"?><a/>', '<a>]]></a>',
             '</a>', '<a b="1"c="2"/>', '<a><!-- x -- y --></a>', '<a>\x01</a>', '<a></a', '< a/>', '<a>&#xZ;</a>'):
    try:
        print(repr(text), ET.tostring(ET.fromstring(text)))
    except ET.ParseError as error:
        print(repr(text), error, error.code, error.position)
element = ET.Element('a')
for function in (lambda: element.append(1), lambda: element.insert(0, 'x'), lambda: element.remove(ET.Element('b')), lambda: element[0],
                 lambda: element['a'], lambda: ET.SubElement(1, 'x'), lambda: ET.Element('x', 'y'), lambda: element.extend([1]),
                 lambda: ET.tostring(ET.Element(5)), lambda: ET.tostring(ET.Element('a', x=1)), lambda: ET.Element(),
                 lambda: ET.register_namespace('ns1', 'u')):
    try:
        print(function())
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)

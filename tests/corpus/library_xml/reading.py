# ElementTree reads a document; elements are found by tag and by path
import xml.etree.ElementTree as ET

TEXT = '''<?xml version="1.0"?>
<!-- countries -->
<data xmlns:n="http://names.example">
  <country name="Liechtenstein"><rank updated="yes">2</rank><year>2008</year>
    <neighbor name="Austria" direction="E"/><neighbor name="Switzerland" direction="W"/></country>
  <country name="Singapore"><rank>5</rank><n:year>2011</n:year><note>a &lt; b &amp;&#233; <![CDATA[<raw>]]> tail</note></country>
</data>'''
root = ET.fromstring(TEXT)
print(root.tag, root.attrib, len(root), [child.tag for child in root])
for country in root.findall('country'):
    print(country.get('name'), country.find('rank').text, country.findtext('year', 'none'), country.keys(), country.items())
print([element.get('name') for element in root.iter('neighbor')], [element.tag for element in root.iter()])
for path in ('.', './country/neighbor', ".//year/..[@name='Singapore']", ".//*[@name='Singapore']/rank", './/neighbor[2]',
             './/neighbor[last()]', "country[rank='5']", './/rank[@updated]', '*', 'country[note]', ".//rank[.='2']",
             '{http://names.example}year', './/{*}year', ".//country[@name!='Singapore']", 'nothing', './/neighbor[last()-1]'):
    print(path, [(found.tag, found.attrib) for found in root.findall(path)])
print(root.findall('.//p:year', {'p': 'http://names.example'})[0].text, repr(root[1][2].text), ''.join(root[1].itertext()))
print(repr(root.text), repr(root[0].tail), root.find('nothing'), root[0][0:2][1].text)
for wrong in '/data', './/neighbor[0]', './/p:year':
    try:
        print(root.findall(wrong))
    except SyntaxError as error:
        print(wrong, error)

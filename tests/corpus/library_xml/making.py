# ElementTree makes elements, changes them and writes them
import copy
import io
import xml.etree.ElementTree as ET

root = ET.Element('root', {'b': '1'}, a='2 < 3')
child = ET.SubElement(root, 'child', kind='first')
child.text = 'text & "more" \u20ac'
child.tail = 'tail'
root.append(ET.Comment('a comment'))
root.append(ET.ProcessingInstruction('target', 'and text'))
root.insert(0, ET.Element('{http://space.example}empty', {'{http://space.example}key': 'v', 'plain': 'x\ny'}))
print(ET.tostring(root))
print(ET.tostring(root, 'unicode'), ET.tostring(root, 'utf-8', xml_declaration=True))
print(ET.tostring(root, encoding='latin-1', short_empty_elements=False))
print(ET.tostring(child, method='text', encoding='unicode'), ET.tostring(ET.XML('<p><br/>a<b>c</b></p>'), method='html'))
ET.dump(child)
twin = copy.deepcopy(root)
root.remove(child)
root.set('new', 'value')
print(len(root), len(twin), root.attrib, twin.attrib)
del twin[0]
twin[0] = ET.Element('other')
twin.extend([ET.Element('x'), ET.Element('y')])
print(ET.tostring(twin, 'unicode'))
tree = ET.ElementTree(ET.XML('<a><b><c>1</c><d/></b><e>text</e></a>'))
ET.indent(tree)
kept = io.BytesIO()
tree.write(kept, encoding='utf-8', xml_declaration=True)
print(kept.getvalue().decode())
print([(event, element.tag) for event, element in ET.iterparse(io.BytesIO(kept.getvalue()), ('start', 'end'))])
ET.register_namespace('sp', 'http://space.example')
print(ET.tostring(ET.Element('{http://space.example}t')), ET.QName('u', 't'), repr(ET.QName('u', 't')), ET.iselement(root))
print(ET.tostring(ET.XML('<a xmlns="u:v"><b/></a>')), ET.tostring(ET.XML('<a xmlns="u:v"/>'), default_namespace='u:v'))

# The file name of compile(): text, bytes, a path; other bytes-like objects with a warning; nothing else.
import pathlib
import symtable
import warnings

warnings.simplefilter('always')
for name in ('plain.py', b'bytes.py', pathlib.PurePosixPath('path.py'), bytearray(b'array.py'), memoryview(b'view.py'), 5, None,
             ['list.py']):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            print(compile('pass', name, 'exec').co_filename)
        except TypeError as error:
            print('TypeError:', error)
        for warning in caught:
            print(warning.category.__name__, warning.message)
source = '# -*- coding: iso8859-15 -*-\ndef \xd4(): pass\n'.encode('iso8859-15')
print([name.get_name() for name in symtable.symtable(source, 'made', 'exec').get_symbols()])

# patch replaces a name for a while and puts the old value back.
import os
from unittest.mock import patch

class Settings:
    debug = False

with patch("os.getcwd", return_value="/virtual") as fake:
    print(os.getcwd(), fake.called)
print(os.getcwd() != "/virtual")
with patch.object(Settings, "debug", True):
    print(Settings.debug)
print(Settings.debug)

@patch.object(Settings, "debug", new="patched")
@patch("os.getpid")
def function(getpid):
    getpid.return_value = 7
    return Settings.debug, os.getpid()

print(function())
table = {"a": 1}
with patch.dict(table, {"b": 2}, clear=True):
    print(table)
print(table)
try:
    patch.object(Settings, "missing").start()
except AttributeError as error:
    print(error)
try:
    patch("nodots")
except TypeError as error:
    print(error)

# what platform tells of the Python
import platform

print(platform.python_implementation(), platform.python_version(), platform.python_version_tuple(), platform.python_build(),
      platform.python_compiler(), repr(platform.python_branch()), repr(platform.python_revision()))
print(platform.system(), platform.machine(), platform.architecture(), platform.libc_ver(), repr(platform.processor()))
print(platform.java_ver(), platform.mac_ver(), platform.win32_ver(), platform.system_alias('SunOS', '5.6', 'x'))
system = platform.uname()
print(len(system), system[0] == system.system, repr(system[5]), system._fields, platform.platform().startswith('Linux-'))

# Inline caches are shown on demand.
import dis

def access(thing):
    return thing.size + thing[0]

dis.dis(access, show_caches=True)

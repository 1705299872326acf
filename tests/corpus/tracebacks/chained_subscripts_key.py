# Only the subscript that failed is marked.
config = {"server": {"ports": {"http": 80}}}
port = config["server"]["ports"]["https"] + 1

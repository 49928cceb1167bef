-- members/forget-installation-name
delete from installation

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>claviger</name>
    <message numerus="yes">
        <source>Its %n credential(s) stay.</source>
        <translation>
            <numerusform>Its %n credential stays.</numerusform>
            <numerusform>Its %n credentials stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n app(s)? Type “yes”: </source>
        <translation>
            <numerusform>Take %n app? Type “yes”: </numerusform>
            <numerusform>Take %n apps? Type “yes”: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Values of %n credential(s) are secret from now on.</source>
        <translation>
            <numerusform>Values of %n credential are secret from now on.</numerusform>
            <numerusform>Values of %n credentials are secret from now on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::AppDetails</name>
    <message numerus="yes">
        <source>%n credential(s)</source>
        <translation>
            <numerusform>%n credential</numerusform>
            <numerusform>%n credentials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::CredentialsPage</name>
    <message numerus="yes">
        <source>%n credential(s) are in the trash.</source>
        <translation>
            <numerusform>%n credential is in the trash.</numerusform>
            <numerusform>%n credentials are in the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s) restored.</source>
        <translation>
            <numerusform>%n credential restored.</numerusform>
            <numerusform>%n credentials restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n credential(s) for good? Their values are wiped and cannot be brought back.</source>
        <translation>
            <numerusform>Delete %n credential for good? Its values are wiped and cannot be brought back.</numerusform>
            <numerusform>Delete %n credentials for good? Their values are wiped and cannot be brought back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::ImportDialog</name>
    <message numerus="yes">
        <source>&amp;Import %n app(s)</source>
        <translation>
            <numerusform>&amp;Import %n app</numerusform>
            <numerusform>&amp;Import %n apps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::StatusLine</name>
    <message numerus="yes">
        <source>%n in the trash</source>
        <translation>
            <numerusform>%n in the trash</numerusform>
            <numerusform>%n in the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s)</source>
        <translation>
            <numerusform>%n credential</numerusform>
            <numerusform>%n credentials</numerusform>
        </translation>
    </message>
</context>
</TS>

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
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>%n d ago</numerusform>
            <numerusform>%n d ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n day(s) left</source>
        <translation>
            <numerusform>%1, %n day left</numerusform>
            <numerusform>%1, %n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n credential(s)</source>
        <translation>
            <numerusform>%1, %n credential</numerusform>
            <numerusform>%1, %n credentials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::ActivityDetails</name>
    <message numerus="yes">
        <source>and %n other credential(s)</source>
        <translation>
            <numerusform>and %n other credential</numerusform>
            <numerusform>and %n other credentials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::ActivityPage</name>
    <message numerus="yes">
        <source>%n line(s) written to %1.</source>
        <translation>
            <numerusform>%n line written to %1.</numerusform>
            <numerusform>%n lines written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::AppDetails</name>
    <message numerus="yes">
        <source>Show all %n credential(s) in the list</source>
        <translation>
            <numerusform>Show its %n credential in the list</numerusform>
            <numerusform>Show all %n credentials in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::AppListModel</name>
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
    <message numerus="yes">
        <source>Empty the trash? The values of %n credential(s) are wiped and cannot be brought back.</source>
        <translation>
            <numerusform>Empty the trash? The values of %n credential are wiped and cannot be brought back.</numerusform>
            <numerusform>Empty the trash? The values of %n credentials are wiped and cannot be brought back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n definition(s) written to %1.</source>
        <translation>
            <numerusform>%n definition written to %1.</numerusform>
            <numerusform>%n definitions written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n credential(s)</source>
        <translation>
            <numerusform>Moved %n credential</numerusform>
            <numerusform>Moved %n credentials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::DefinitionExport</name>
    <message numerus="yes">
        <source>%n file(s) of these names are there already. Replace them?</source>
        <translation>
            <numerusform>A file of this name is there already. Replace it?</numerusform>
            <numerusform>%n files of these names are there already. Replace them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::FileEditor</name>
    <message numerus="yes">
        <source>PEM, %n part(s): %1</source>
        <translation>
            <numerusform>PEM, %n part: %1</numerusform>
            <numerusform>PEM, %n parts: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::FormPaste</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n value(s) filled in.</source>
        <translation>
            <numerusform>%1 of %n value filled in.</numerusform>
            <numerusform>%1 of %n values filled in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::GeneratorDialog</name>
    <message numerus="yes">
        <source>%n bit(s)</source>
        <translation>
            <numerusform>%n bit</numerusform>
            <numerusform>%n bits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bit(s) of randomness</source>
        <translation>
            <numerusform>%n bit of randomness</numerusform>
            <numerusform>%n bits of randomness</numerusform>
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
    <name>claviger::MoveSecretsDialog</name>
    <message numerus="yes">
        <source>Done: %n secret(s) rest in the sealed vault.</source>
        <translation>
            <numerusform>Done: %n secret rests in the sealed vault.</numerusform>
            <numerusform>Done: %n secrets rest in the sealed vault.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %n secret(s) rest in the keychain.</source>
        <translation>
            <numerusform>Done: %n secret rests in the keychain.</numerusform>
            <numerusform>Done: %n secrets rest in the keychain.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::SelectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::SidebarModel</name>
    <message numerus="yes">
        <source>%1, %n credential(s)</source>
        <translation>
            <numerusform>%1, %n credential</numerusform>
            <numerusform>%1, %n credentials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n new</source>
        <translation>
            <numerusform>%1, %n new</numerusform>
            <numerusform>%1, %n new</numerusform>
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
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
</context>
</TS>

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
        <source>and %Ln other credential(s)</source>
        <translation>
            <numerusform>and %Ln other credential</numerusform>
            <numerusform>and %Ln other credentials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::ActivityPage</name>
    <message numerus="yes">
        <source>%Ln line(s) written to %1.</source>
        <translation>
            <numerusform>%Ln line written to %1.</numerusform>
            <numerusform>%Ln lines written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::AppDetails</name>
    <message numerus="yes">
        <source>Show all %Ln credential(s) in the list</source>
        <translation>
            <numerusform>Show its %Ln credential in the list</numerusform>
            <numerusform>Show all %Ln credentials in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::AppListModel</name>
    <message numerus="yes">
        <source>%Ln credential(s)</source>
        <translation>
            <numerusform>%Ln credential</numerusform>
            <numerusform>%Ln credentials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::CredentialsPage</name>
    <message numerus="yes">
        <source>%Ln credential(s) are in the trash.</source>
        <translation>
            <numerusform>%Ln credential is in the trash.</numerusform>
            <numerusform>%Ln credentials are in the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln credential(s) restored.</source>
        <translation>
            <numerusform>%Ln credential restored.</numerusform>
            <numerusform>%Ln credentials restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln credential(s) for good? Their values are wiped and cannot be brought back.</source>
        <translation>
            <numerusform>Delete %Ln credential for good? Its values are wiped and cannot be brought back.</numerusform>
            <numerusform>Delete %Ln credentials for good? Their values are wiped and cannot be brought back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Empty the trash? The values of %Ln credential(s) are wiped and cannot be brought back.</source>
        <translation>
            <numerusform>Empty the trash? The values of %Ln credential are wiped and cannot be brought back.</numerusform>
            <numerusform>Empty the trash? The values of %Ln credentials are wiped and cannot be brought back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln definition(s) written to %1.</source>
        <translation>
            <numerusform>%Ln definition written to %1.</numerusform>
            <numerusform>%Ln definitions written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %Ln credential(s)</source>
        <translation>
            <numerusform>Moved %Ln credential</numerusform>
            <numerusform>Moved %Ln credentials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::DefinitionExport</name>
    <message numerus="yes">
        <source>%Ln file(s) of these names are there already. Replace them?</source>
        <translation>
            <numerusform>A file of this name is there already. Replace it?</numerusform>
            <numerusform>%Ln files of these names are there already. Replace them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::FileEditor</name>
    <message numerus="yes">
        <source>PEM, %Ln part(s): %1</source>
        <translation>
            <numerusform>PEM, %Ln part: %1</numerusform>
            <numerusform>PEM, %Ln parts: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::FormPaste</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln value(s) filled in.</source>
        <translation>
            <numerusform>%1 of %Ln value filled in.</numerusform>
            <numerusform>%1 of %Ln values filled in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::GeneratorDialog</name>
    <message numerus="yes">
        <source>%Ln bit(s)</source>
        <translation>
            <numerusform>%Ln bit</numerusform>
            <numerusform>%Ln bits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bit(s) of randomness</source>
        <translation>
            <numerusform>%Ln bit of randomness</numerusform>
            <numerusform>%Ln bits of randomness</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::ImportDialog</name>
    <message numerus="yes">
        <source>&amp;Import %Ln app(s)</source>
        <translation>
            <numerusform>&amp;Import %Ln app</numerusform>
            <numerusform>&amp;Import %Ln apps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::MoveSecretsDialog</name>
    <message numerus="yes">
        <source>Done: %Ln secret(s) rest in the sealed vault.</source>
        <translation>
            <numerusform>Done: %Ln secret rests in the sealed vault.</numerusform>
            <numerusform>Done: %Ln secrets rest in the sealed vault.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln secret(s) rest in the keychain.</source>
        <translation>
            <numerusform>Done: %Ln secret rests in the keychain.</numerusform>
            <numerusform>Done: %Ln secrets rest in the keychain.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::SelectionBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::SidebarModel</name>
    <message numerus="yes">
        <source>%1, %Ln credential(s)</source>
        <translation>
            <numerusform>%1, %Ln credential</numerusform>
            <numerusform>%1, %Ln credentials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln new</source>
        <translation>
            <numerusform>%1, %Ln new</numerusform>
            <numerusform>%1, %Ln new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>claviger::StatusLine</name>
    <message numerus="yes">
        <source>%Ln in the trash</source>
        <translation>
            <numerusform>%Ln in the trash</numerusform>
            <numerusform>%Ln in the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln credential(s)</source>
        <translation>
            <numerusform>%Ln credential</numerusform>
            <numerusform>%Ln credentials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) attention</source>
        <translation>
            <numerusform>%Ln needs attention</numerusform>
            <numerusform>%Ln need attention</numerusform>
        </translation>
    </message>
</context>
</TS>

#include "ui/shell/action_text.h"

#include <QAction>
#include <QRegularExpression>

#include "ui/shell/shortcuts_dialog.h"

using namespace Qt::StringLiterals;

namespace claviger
{
QString plainText(QString text)
{
    static const QRegularExpression decoration(u"\\(&.\\)|&(?!&)|…$"_s);
    return text.remove(decoration);
}

QString actionName(const QAction &action)
{
    return plainText(action.text());
}

QString actionKeys(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &shortcut : action.shortcuts())
        keys.append(shortcut.toString(QKeySequence::NativeText));
    return keys.join(ShortcutsDialog::tr(" or "));
}
}

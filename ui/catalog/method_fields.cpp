#include "ui/catalog/method_fields.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include "app/text/definition_words.h"
#include "ui/base/pill.h"
#include "ui/base/row_panel.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(claviger::MethodFields)
};

QLabel *textLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// The options of a choice, as far as they fit a line.
QString optionsOf(const Field &field, const QString &locale)
{
    constexpr qsizetype shown = 6;
    QStringList names;
    for (const FieldOption &option : field.options.mid(0, shown)) {
        const QString label = option.label.in(locale);
        names.append(label.isEmpty() ? option.value.toVariant().toString() : label);
    }
    if (field.options.size() > shown)
        names.append(u"…"_s);
    return names.join(u", "_s);
}

QWidget *makeNames(const QString &path, const Field &field, QWidget *parent)
{
    const QString locale = QLocale().name();
    auto *label = textLabel(field.displayLabel(locale), parent);
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    const QString options = optionsOf(field, locale);
    const QString type
        = options.isEmpty() ? nameOf(field.type) : u"%1: %2"_s.arg(nameOf(field.type), options);
    auto *about = textLabel(u"%1 · %2"_s.arg(path, type), parent);
    about->setFont(Theme::smallFont(about->font()));
    Theme::makeMuted(about);
    auto *names = new QWidget(parent);
    auto *layout = new QVBoxLayout(names);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(label);
    layout->addWidget(about);
    if (const QString help = field.description.in(locale); !help.isEmpty())
        layout->addWidget(textLabel(help, names));
    return names;
}

QWidget *makeRow(const QString &path, const Field &field, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(Spacing::medium, Spacing::small + 2, Spacing::medium, Spacing::small + 2);
    layout->setSpacing(Spacing::small);
    layout->addWidget(makeNames(path, field, row), 1);
    if (field.secret)
        layout->addWidget(new Pill(Words::tr("Secret"), ColorRole::Accent, row), 0, Qt::AlignTop);
    if (field.required)
        layout->addWidget(new Pill(Words::tr("Required"), ColorRole::Muted, row), 0, Qt::AlignTop);
    return row;
}
}

QWidget *makeMethodFields(const ConnectionMethod &method, QWidget *parent)
{
    auto *panel = new RowPanel(parent);
    method.schema.forEachLeaf([panel](const QString &path, const Field &field) {
        if (!field.hidden)
            panel->addRow(makeRow(path, field, panel));
    });
    if (!panel->isEmpty())
        return panel;
    delete panel;
    return nullptr;
}
}

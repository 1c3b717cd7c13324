#include "ui/activity/activity_details.h"

#include <QDateTime>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/text/activity_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// More would be no details but a list.
constexpr qsizetype linkedCredentials = 8;

QLabel *textLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}
}

ActivityDetails::ActivityDetails(const Workspace &workspace, AppLookup apps, QWidget *parent)
    : QScrollArea(parent),
      m_workspace(workspace),
      m_apps(std::move(apps))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::large);
    m_layout->addStretch(1);
    setWidget(content);
}

void ActivityDetails::clear()
{
    delete std::exchange(m_body, nullptr);
}

void ActivityDetails::show(const ActivityRecord &record, const Id &undoable)
{
    clear();
    m_body = new QWidget(widget());
    m_bodyLayout = new QVBoxLayout(m_body);
    m_bodyLayout->setContentsMargins(0, 0, 0, 0);
    m_bodyLayout->setSpacing(Spacing::medium);
    auto *sentence = textLabel(describe(record, fieldNames(record)), m_body);
    sentence->setFont(Theme::headingFont(font()));
    m_bodyLayout->addWidget(sentence);
    if (!undoable.isNull() && record.changeSet == undoable)
        addUndo(undoable);

    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setHorizontalSpacing(Spacing::medium);
    form->setVerticalSpacing(Spacing::small);
    const auto at = QDateTime::fromMSecsSinceEpoch(record.at);
    addLine(*form, tr("When"), QLocale().toString(at, QLocale::LongFormat));
    addLine(*form, tr("Who"), actorText(record));
    addLine(*form, tr("Device"), deviceText(record));
    addLine(*form, tr("Program"), programText(record.program));
    addLine(*form, tr("Fields"), fieldsText(record));
    if (!record.changeSet.isNull())
        addCode(*form, tr("Change"), record.changeSet.toText(u"chg"));
    if (record.undone)
        addLine(*form, tr("State"), tr("It has been undone."));
    m_bodyLayout->addLayout(form);
    addCredentials(record);
    m_layout->insertWidget(0, m_body);
    m_body->show();
    ensureVisible(0, 0);
}

void ActivityDetails::addLine(QFormLayout &form, const QString &name, const QString &text)
{
    if (text.isEmpty())
        return;
    auto *value = textLabel(text, m_body);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    addRow(form, name, value);
}

/// One long word, which cannot be wrapped: it scrolls, and can be copied.
void ActivityDetails::addCode(QFormLayout &form, const QString &name, const QString &code)
{
    auto *value = new QLineEdit(code, m_body);
    value->setReadOnly(true);
    value->setFrame(false);
    value->setCursorPosition(0);
    addRow(form, name, value);
}

void ActivityDetails::addRow(QFormLayout &form, const QString &name, QWidget *value)
{
    auto *label = new QLabel(name, m_body);
    Theme::makeMuted(label);
    value->setAccessibleName(name);
    label->setBuddy(value);
    form.addRow(label, value);
}

void ActivityDetails::addUndo(const Id &changeSet)
{
    auto *button = new QPushButton(Icon::of(IconName::Undo), tr("&Undo this change"), m_body);
    connect(button, &QPushButton::clicked, this, [this, changeSet] { emit undoWanted(changeSet); });
    m_bodyLayout->addWidget(button, 0, Qt::AlignLeading);
}

void ActivityDetails::addCredentials(const ActivityRecord &record)
{
    const bool isOne = record.credentials.size() == 1;
    const QString then = isOne ? record.arguments.value(u"label"_s).toString() : QString();
    for (const Id &id : record.credentials.first(qMin(record.credentials.size(), linkedCredentials)))
        addCredential(id, then);
    const auto others = record.credentials.size() - linkedCredentials;
    if (others > 0)
        m_bodyLayout->addWidget(
            textLabel(tr("and %Ln other credential(s)", nullptr, static_cast<int>(others)), m_body));
}

void ActivityDetails::addCredential(const Id &id, const QString &nameThen)
{
    const auto credential = m_workspace.credential(id);
    const bool isThere = credential && credential->summary.deletedAt == 0;
    const QString label
        = credential && !credential->summary.label.isEmpty() ? credential->summary.label : nameThen;
    auto *title = textLabel(label.isEmpty() ? id.toText(u"cred") : label, m_body);
    auto *state = textLabel(!credential ? tr("It is gone for good.")
            : isThere                   ? credential->summary.appName
                                        : tr("It is in the trash."),
        m_body);
    Theme::makeMuted(state);
    auto *open = new QPushButton(tr("&Show it"), m_body);
    open->setAccessibleName(tr("Show “%1”").arg(label));
    open->setVisible(isThere);
    auto *only = new QPushButton(tr("&Only its activity"), m_body);
    only->setAccessibleName(tr("Only the activity of “%1”").arg(label));
    connect(open, &QPushButton::clicked, this, [this, id] { emit credentialWanted(id); });
    connect(only, &QPushButton::clicked, this, [this, id, label] { emit onlyWanted(id, label); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Spacing::small);
    buttons->addWidget(open);
    buttons->addWidget(only);
    buttons->addStretch(1);
    auto *block = new QVBoxLayout;
    block->setSpacing(Spacing::half);
    block->addWidget(title);
    block->addWidget(state);
    block->addLayout(buttons);
    m_bodyLayout->addLayout(block);
}

QHash<QString, QString> ActivityDetails::fieldNames(const ActivityRecord &record) const
{
    QHash<QString, QString> names;
    const QString slug = record.arguments.value(u"app"_s).toString();
    if (record.fields.isEmpty() || slug.isEmpty())
        return names;
    const auto app = m_apps.find(slug);
    if (!app)
        return names;
    for (const ConnectionMethod &method : app->methods)
        for (const QString &path : record.fields)
            if (const Field *field = method.schema.leaf(path); field && !names.contains(path))
                names.insert(path, field->displayLabel(QLocale().name()));
    return names;
}

QString ActivityDetails::fieldsText(const ActivityRecord &record) const
{
    const auto names = fieldNames(record);
    QStringList texts;
    for (const QString &path : record.fields)
        texts.append(names.value(path, path));
    return texts.join(tr(", "));
}
}

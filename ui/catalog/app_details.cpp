#include "ui/catalog/app_details.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include "app/text/definition_words.h"
#include "models/catalog/offered_methods.h"
#include "ui/theme/icon.h"
#include "ui/theme/monogram.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr int iconSize = 52;
constexpr int widest = 820; ///< of the text; longer lines are hard to read

QPushButton *quietButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    return button;
}
}

AppDetails::AppDetails(QWidget *parent)
    : QScrollArea(parent),
      m_editThis(addNamed(u"edit-app"_s, tr("Edit this app…"), &AppDetails::editRequested)),
      m_exportThis(
          addNamed(u"export-app"_s, tr("Export this app's definition…"), &AppDetails::exportRequested)),
      m_removeThis(addNamed(u"remove-app"_s, tr("Remove this app"), &AppDetails::removeRequested))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    setWidget(content);
    auto *column = new QWidget(content);
    column->setMaximumWidth(Theme::scaled(widest, fontMetrics()));
    m_layout = new QVBoxLayout(column);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Spacing::large);
    m_layout->addWidget(buildTop());
    m_layout->addWidget(buildHeader());
    m_layout->addStretch(1);
    auto *layout = new QHBoxLayout(content);
    layout->setContentsMargins(Spacing::large, Spacing::medium, Spacing::large, Spacing::large);
    layout->addWidget(column, 1);
    layout->addStretch(0);
    clear();
}

/// What a button here does, by a name that says more where the app is not in sight.
QAction *AppDetails::addNamed(const QString &code, const QString &text, void (AppDetails::*requested)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(code);
    connect(action, &QAction::triggered, this, requested);
    return action;
}

QWidget *AppDetails::buildTop()
{
    auto *top = new QWidget(this);
    m_back = quietButton(tr("A&ll apps"), top);
    m_back->setIcon(Icon::of(IconName::Back));
    m_back->setToolTip(tr("Back to all apps (Esc)"));
    m_edit = quietButton(tr("&Edit…"), top);
    m_export = quietButton(tr("E&xport…"), top);
    m_remove = quietButton(tr("&Remove"), top);
    m_new = new QPushButton(tr("New &credential"), top);
    Theme::makePrimary(m_new);
    m_export->setToolTip(tr("Write the definition as a file to share; it holds no values"));
    m_remove->setToolTip(tr("Its credentials stay"));
    auto *layout = new QHBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_back);
    layout->addStretch(1);
    for (QPushButton *button : {m_edit, m_export, m_remove, m_new})
        layout->addWidget(button);
    connect(m_back, &QPushButton::clicked, this, &AppDetails::backRequested);
    connect(m_edit, &QPushButton::clicked, this, &AppDetails::editRequested);
    connect(m_export, &QPushButton::clicked, this, &AppDetails::exportRequested);
    connect(m_remove, &QPushButton::clicked, this, &AppDetails::removeRequested);
    connect(m_new, &QPushButton::clicked, this, &AppDetails::newCredentialRequested);
    return top;
}

QWidget *AppDetails::buildHeader()
{
    auto *header = new QWidget(this);
    m_icon = new QLabel(header);
    m_name = new QLabel(header);
    m_name->setFont(Theme::titleFont(font()));
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_origin = new QLabel(header);
    m_origin->setTextFormat(Qt::PlainText);
    m_origin->setWordWrap(true);
    m_origin->setTextInteractionFlags(Qt::TextSelectableByMouse);
    Theme::makeMuted(m_origin);
    auto *names = new QVBoxLayout;
    names->setSpacing(Spacing::half);
    names->addWidget(m_name);
    names->addWidget(m_origin);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(names, 1);
    return header;
}

void AppDetails::clear()
{
    m_slug.clear();
    widget()->hide();
}

void AppDetails::takeFocus()
{
    QPushButton *first = m_new->isVisibleTo(this) && m_new->isEnabled() ? m_new : m_back;
    first->setFocus();
}

void AppDetails::show(
    const Definition &definition, const App &app, const QList<CredentialLine> &credentials, bool writable)
{
    const bool isAnother = m_slug != app.slug;
    const int scrolled = isAnother ? 0 : verticalScrollBar()->value();
    m_slug = app.slug;
    const bool offered = isOffered(summaryOf(app)) && definition.use == DefinitionUse::Credential;
    fillHeader(definition, app);
    m_edit->setVisible(definition.origin == DefinitionOrigin::Own);
    m_remove->setVisible(definition.origin != DefinitionOrigin::Bundled);
    m_new->setVisible(offered);
    for (QPushButton *button : {m_edit, m_remove, m_new})
        button->setEnabled(writable);
    m_editThis->setEnabled(writable && definition.origin == DefinitionOrigin::Own);
    m_removeThis->setEnabled(writable && definition.origin != DefinitionOrigin::Bundled);

    delete m_body;
    m_body = new QWidget(widget());
    m_bodyLayout = new QVBoxLayout(m_body);
    m_bodyLayout->setContentsMargins(0, 0, 0, 0);
    m_bodyLayout->setSpacing(Spacing::small);
    m_layout->insertWidget(2, m_body);
    fillBody(definition, app);
    addCredentials(credentials, offered);
    addMethods(app);
    widget()->show();
    verticalScrollBar()->setValue(scrolled);
}

void AppDetails::fillHeader(const Definition &definition, const App &app)
{
    const QString name = app.displayName(QLocale().name());
    m_icon->setPixmap(Monogram(app.slug, name, app.monogram, app.color)
            .pixmap(Theme::scaled(iconSize, fontMetrics()), devicePixelRatioF()));
    m_name->setText(name);
    QStringList from{app.slug, nameOf(definition.origin)};
    if (!definition.package.isEmpty())
        from += definition.package;
    for (const QString &category : app.categories)
        from += categoryName(category);
    m_origin->setText(from.join(u" · "_s));
}

void AppDetails::fillBody(const Definition &definition, const App &app)
{
    addText(app.description.in(QLocale().name()), false);
    if (!definition.path.isEmpty())
        addText(tr("Imported from %1").arg(definition.path), true);
    if (!definition.treatedAs.isEmpty())
        addText(tr("Treated as the bundled “%1”").arg(definition.treatedAs), true);
    if (definition.use == DefinitionUse::Variable)
        addText(tr("Its values are variables, not secret."), true);
    addLinks({{tr("Website"), app.website}, {tr("Documentation"), app.docs},
        {tr("Where to get the value"), definition.docsUrl}});
}
}
